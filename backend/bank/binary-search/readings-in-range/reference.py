def first_at_least(readings: list[int], value: int) -> int:
    """The index of the first reading that is not below value; their number if all are."""
    low = 0
    high = len(readings)
    while low < high:
        middle = (low + high) // 2
        if readings[middle] < value:
            low = middle + 1
        else:
            high = middle
    return low


def count_in_ranges(readings: list[int], ranges: list[list[int]]) -> list[int]:
    return [first_at_least(readings, high + 1) - first_at_least(readings, low) for low, high in ranges]
