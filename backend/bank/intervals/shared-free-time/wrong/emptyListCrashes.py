# Expect: runtimeError
# Why: looks at the first period of both friends before it knows whether there is one


def shared_times(mine: list[int], yours: list[int], minutes: int) -> list[int]:
    m = [(mine[i], mine[i + 1]) for i in range(0, len(mine), 2)]
    y = [(yours[i], yours[i + 1]) for i in range(0, len(yours), 2)]
    a, b = m.pop(0), y.pop(0)
    shared = []
    while True:
        begin, end = max(a[0], b[0]), min(a[1], b[1])
        if end - begin >= minutes:
            shared += [begin, end]
        if a[1] < b[1]:
            if not m:
                return shared
            a = m.pop(0)
        else:
            if not y:
                return shared
            b = y.pop(0)
