def best_first_day(takings: list[int], days: int) -> int:
    total = sum(takings[:days])
    best_total = total
    best_day = 0
    for last in range(days, len(takings)):
        total += takings[last] - takings[last - days]
        if total > best_total:
            best_total = total
            best_day = last - days + 1
    return best_day
