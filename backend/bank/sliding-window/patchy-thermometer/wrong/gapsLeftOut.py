# Expect: wrongAnswer
# Why: leaves the missing hours out first, so that a stretch has that many readings instead of that many hours


def warmest_average(readings: list, hours: int):
    there = [reading for reading in readings if reading is not None]
    if not there:
        return None
    hours = min(hours, len(there))
    total = sum(there[:hours])
    warmest = total / hours
    for last in range(hours, len(there)):
        total += there[last] - there[last - hours]
        warmest = max(warmest, total / hours)
    return warmest
