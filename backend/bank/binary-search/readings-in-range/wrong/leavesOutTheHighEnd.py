# Expect: wrongAnswer
# Why: searches for the high end itself, so readings equal to it are not counted
from bisect import bisect_left


def count_in_ranges(readings: list[int], ranges: list[list[int]]) -> list[int]:
    return [bisect_left(readings, high) - bisect_left(readings, low) for low, high in ranges]
