from typing import Optional


def warmest_average(readings: list[Optional[float]], hours: int) -> Optional[float]:
    warmest: Optional[float] = None
    total = 0.0
    count = 0
    for hour, reading in enumerate(readings):
        if reading is not None:
            total += reading
            count += 1
        if hour >= hours:
            leaving = readings[hour - hours]
            if leaving is not None:
                total -= leaving
                count -= 1
        if hour >= hours - 1 and count > 0:
            average = total / count
            if warmest is None or average > warmest:
                warmest = average
    return warmest
