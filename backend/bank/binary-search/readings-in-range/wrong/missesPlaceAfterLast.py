# Expect: wrongAnswer
# Why: starts with the last index as upper border, so the place behind the last reading is never found


def first_at_least(readings: list[int], value: int) -> int:
    low = 0
    high = len(readings) - 1
    while low < high:
        middle = (low + high) // 2
        if readings[middle] < value:
            low = middle + 1
        else:
            high = middle
    return low


def count_in_ranges(readings: list[int], ranges: list[list[int]]) -> list[int]:
    return [first_at_least(readings, high + 1) - first_at_least(readings, low) for low, high in ranges]
