# Expect: timeLimitExceeded
# Why: finds the low end by binary search and then walks to the high end one reading at a time
from bisect import bisect_left


def count_in_ranges(readings: list[int], ranges: list[list[int]]) -> list[int]:
    counts: list[int] = []
    for low, high in ranges:
        start = bisect_left(readings, low)
        end = start
        while end < len(readings) and readings[end] <= high:
            end += 1
        counts.append(end - start)
    return counts
