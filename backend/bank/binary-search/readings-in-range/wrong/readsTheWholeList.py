# Expect: timeLimitExceeded
# Why: looks at every reading for every range


def count_in_ranges(readings: list[int], ranges: list[list[int]]) -> list[int]:
    return [sum(1 for reading in readings if low <= reading <= high) for low, high in ranges]
