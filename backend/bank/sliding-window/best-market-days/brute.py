def best_first_day(takings: list[int], days: int) -> int:
    totals = [sum(takings[first : first + days]) for first in range(len(takings) - days + 1)]
    return totals.index(max(totals))
