# Expect: timeLimitExceeded
# Why: looks at all tills for every customer to find the one that is free first


def total_wait(arrivals: list[int], minutes: list[int], tills: int) -> int:
    free_from = [0] * tills
    waited = 0
    for arrival, duration in zip(arrivals, minutes):
        earliest = min(free_from)
        till = free_from.index(earliest)
        begin = max(arrival, earliest)
        waited += begin - arrival
        free_from[till] = begin + duration
    return waited
