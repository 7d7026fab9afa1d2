# Expect: timeLimitExceeded
# Why: goes through all people on every day, also through those for whom nothing can change


def days_of_belief(tells: list[list[int]], witnesses: list[int], needed: int) -> list:
    heard_from: list[list[int]] = [[] for _ in tells]
    for person, others in enumerate(tells):
        for other in others:
            heard_from[other].append(person)
    days: list = [None] * len(tells)
    for person in witnesses:
        days[person] = 0
    day = 0
    while day in days:
        for person, sources in enumerate(heard_from):
            if days[person] is None:
                voices = sum(days[source] is not None and days[source] <= day for source in sources)
                if voices >= needed:
                    days[person] = day + 1
        day += 1
    return days
