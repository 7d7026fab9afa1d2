# Expect: wrongAnswer
# Why: drops periods of exactly the wanted length


def shared_times(mine: list[int], yours: list[int], minutes: int) -> list[int]:
    shared = []
    m = y = 0
    while m < len(mine) and y < len(yours):
        begin, end = max(mine[m], yours[y]), min(mine[m + 1], yours[y + 1])
        if end - begin > minutes:
            shared.extend((begin, end))
        if mine[m + 1] <= yours[y + 1]:
            m += 2
        else:
            y += 2
    return shared
