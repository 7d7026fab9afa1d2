# Expect: timeLimitExceeded
# Why: looks through all ropes for the shortest one, twice for every knot


def least_effort(lengths: list[int]) -> int:
    effort = 0
    while len(lengths) > 1:
        shortest = min(lengths)
        lengths.remove(shortest)
        second = min(lengths)
        lengths.remove(second)
        effort += shortest + second
        lengths.append(shortest + second)
    return effort
