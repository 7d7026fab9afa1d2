# Expect: wrongAnswer
# Why: sorts the payments and returns the places in the sorted list
def two_sum(nums: list[int], target: int) -> list[int]:
    ordered = sorted(nums)
    left, right = 0, len(ordered) - 1
    while ordered[left] + ordered[right] != target:
        if ordered[left] + ordered[right] < target:
            left += 1
        else:
            right -= 1
    return [left, right]
