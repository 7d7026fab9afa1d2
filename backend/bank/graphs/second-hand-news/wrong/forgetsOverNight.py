# Expect: wrongAnswer
# Why: counts only the voices of a single day together


def days_of_belief(tells: list[list[int]], witnesses: list[int], needed: int) -> list:
    days: list = [None] * len(tells)
    for person in witnesses:
        days[person] = 0
    today, day = list(witnesses), 0
    while today:
        voices: dict[int, int] = {}
        for person in today:
            for listener in tells[person]:
                voices[listener] = voices.get(listener, 0) + 1
        day += 1
        today = [person for person, count in voices.items() if count >= needed and days[person] is None]
        for person in today:
            days[person] = day
    return days
