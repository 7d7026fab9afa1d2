# Expect: wrongAnswer
# Why: compares with 0 at first, so a season of losses is never looked at


def best_first_day(takings: list[int], days: int) -> int:
    total = 0
    best_total = 0
    best_day = 0
    for day, earned in enumerate(takings):
        total += earned
        if day >= days:
            total -= takings[day - days]
        if day >= days - 1 and total > best_total:
            best_total = total
            best_day = day - days + 1
    return best_day
