# Expect: timeLimitExceeded
# Why: walks to the right from every glass with a set of its own


def longest_tasting(glasses: list[int], kinds: int) -> list[int]:
    best = [0, 0]
    for first in range(len(glasses)):
        teas = set()
        length = 0
        for tea in glasses[first:]:
            teas.add(tea)
            if len(teas) > kinds:
                break
            length += 1
        if length > best[1]:
            best = [first, length]
    return best
