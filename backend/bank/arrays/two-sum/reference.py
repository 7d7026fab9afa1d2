def two_sum(nums: list[int], target: int) -> list[int]:
    index_of: dict[int, int] = {}
    index = 0
    # A pair exists, so the walk ends before the list does.
    while target - nums[index] not in index_of:
        index_of[nums[index]] = index
        index += 1
    return [index_of[target - nums[index]], index]
