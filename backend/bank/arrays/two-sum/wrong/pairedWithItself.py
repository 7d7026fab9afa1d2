# Expect: wrongAnswer
# Why: fills the map first, so a payment of half the target finds itself
def two_sum(nums: list[int], target: int) -> list[int]:
    index_of = {number: index for index, number in enumerate(nums)}
    for index, number in enumerate(nums):
        if target - number in index_of:
            return sorted([index, index_of[target - number]])
    return []
