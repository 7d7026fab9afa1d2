# Expect: timeLimitExceeded
# Why: adds every block up from its first day to its last, which is quadratic for long blocks


def best_first_day(takings: list[int], days: int) -> int:
    best_day = 0
    best_total = sum(takings[:days])
    for first in range(1, len(takings) - days + 1):
        total = sum(takings[first : first + days])
        if total > best_total:
            best_day, best_total = first, total
    return best_day
