# Expect: wrongAnswer
# Why: also compares the shorter blocks at the start, before the window is full


def best_first_day(takings: list[int], days: int) -> int:
    total = 0
    best_total = takings[0]
    best_day = 0
    for day, earned in enumerate(takings):
        total += earned
        if day >= days:
            total -= takings[day - days]
        if total > best_total:
            best_total = total
            best_day = max(0, day - days + 1)
    return best_day
