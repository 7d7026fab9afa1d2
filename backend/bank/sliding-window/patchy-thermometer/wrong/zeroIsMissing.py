# Expect: wrongAnswer
# Why: takes a reading of 0 degrees for a missing one


def warmest_average(readings: list, hours: int):
    warmest = None
    total = 0.0
    count = 0
    for hour, reading in enumerate(readings):
        if reading:
            total += reading
            count += 1
        if hour >= hours and readings[hour - hours]:
            total -= readings[hour - hours]
            count -= 1
        if hour >= hours - 1 and count > 0:
            warmest = total / count if warmest is None else max(warmest, total / count)
    return warmest
