# Expect: wrongAnswer
# Why: removes repeated readings first, so a value that stands there twice counts once
from bisect import bisect_left, bisect_right


def count_in_ranges(readings: list[int], ranges: list[list[int]]) -> list[int]:
    values = sorted(set(readings))
    return [bisect_right(values, high) - bisect_left(values, low) for low, high in ranges]
