# Expect: wrongAnswer
# Why: lets everybody believe the first voice


def days_of_belief(tells: list[list[int]], witnesses: list[int], needed: int) -> list:
    days: list = [None] * len(tells)
    for person in witnesses:
        days[person] = 0
    queue = list(witnesses)
    for person in queue:
        for listener in tells[person]:
            if days[listener] is None:
                days[listener] = days[person] + 1
                queue.append(listener)
    return days
