# Expect: timeLimitExceeded
# Why: adds up every stretch from its first hour


def warmest_average(readings: list, hours: int):
    warmest = None
    for first in range(len(readings) - hours + 1):
        there = [reading for reading in readings[first : first + hours] if reading is not None]
        if there:
            average = sum(there) / len(there)
            warmest = average if warmest is None else max(warmest, average)
    return warmest
