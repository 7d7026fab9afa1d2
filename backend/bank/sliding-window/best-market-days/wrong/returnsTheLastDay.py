# Expect: wrongAnswer
# Why: remembers the last day of the block instead of the first


def best_first_day(takings: list[int], days: int) -> int:
    total = sum(takings[:days])
    best_total, best_day = total, days - 1
    for last in range(days, len(takings)):
        total += takings[last] - takings[last - days]
        if total > best_total:
            best_total, best_day = total, last
    return best_day
