# Expect: wrongAnswer
# Why: gives a later day to a witness who hears the news from enough others


def days_of_belief(tells: list[list[int]], witnesses: list[int], needed: int) -> list:
    days: list = [None] * len(tells)
    for person in witnesses:
        days[person] = 0
    voices = [0] * len(tells)
    queue = list(witnesses)
    for person in queue:
        for listener in tells[person]:
            voices[listener] += 1
            if voices[listener] == needed:
                days[listener] = days[person] + 1
                queue.append(listener)
    return days
