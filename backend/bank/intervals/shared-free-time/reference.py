def shared_times(mine: list[int], yours: list[int], minutes: int) -> list[int]:
    shared: list[int] = []
    m = 0
    y = 0
    while m < len(mine) and y < len(yours):
        begin = max(mine[m], yours[y])
        end = min(mine[m + 1], yours[y + 1])
        if end - begin >= minutes:
            shared += [begin, end]
        if end == mine[m + 1]:
            m += 2
        else:
            y += 2
    return shared
