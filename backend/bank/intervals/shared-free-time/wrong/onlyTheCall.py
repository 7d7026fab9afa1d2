# Expect: wrongAnswer
# Why: returns the first possible call in each period instead of the whole period


def shared_times(mine: list[int], yours: list[int], minutes: int) -> list[int]:
    shared = []
    m = y = 0
    while m < len(mine) and y < len(yours):
        begin, end = max(mine[m], yours[y]), min(mine[m + 1], yours[y + 1])
        if end - begin >= minutes:
            shared.extend((begin, begin + minutes))
        if mine[m + 1] <= yours[y + 1]:
            m += 2
        else:
            y += 2
    return shared
