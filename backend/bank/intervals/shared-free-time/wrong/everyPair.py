# Expect: timeLimitExceeded
# Why: compares every period of one friend with every period of the other


def shared_times(mine: list[int], yours: list[int], minutes: int) -> list[int]:
    shared = []
    for m in range(0, len(mine), 2):
        for y in range(0, len(yours), 2):
            begin = max(mine[m], yours[y])
            end = min(mine[m + 1], yours[y + 1])
            if end - begin >= minutes:
                shared += [begin, end]
    return shared
