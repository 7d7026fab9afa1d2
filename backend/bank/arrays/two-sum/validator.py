from collections import Counter

LARGEST = 10**9


def validate(nums: list[int], target: int) -> None:
    if type(nums) is not list or not 2 <= len(nums) <= 10**5:
        raise ValueError("nums must be a list of 2 to 10^5 payments")
    if any(type(number) is not int or not -LARGEST <= number <= LARGEST for number in nums):
        raise ValueError("every payment must be a whole number from -10^9 to 10^9")
    if type(target) is not int or not -LARGEST <= target <= LARGEST:
        raise ValueError("target must be a whole number from -10^9 to 10^9")
    seen: Counter[int] = Counter()
    pairs = 0
    for number in nums:
        pairs += seen[target - number]
        seen[number] += 1
    if pairs != 1:
        raise ValueError(f"exactly one pair must add up to target, not {pairs}")
