from typing import Optional


def days_of_belief(tells: list[list[int]], witnesses: list[int], needed: int) -> list[Optional[int]]:
    days: list[Optional[int]] = [None] * len(tells)
    for person in witnesses:
        days[person] = 0
    voices = [0] * len(tells)
    queue = list(witnesses)
    # The queue grows while it is walked through.
    for person in queue:
        for listener in tells[person]:
            voices[listener] += 1
            if voices[listener] == needed and days[listener] is None:
                days[listener] = days[person] + 1
                queue.append(listener)
    return days
