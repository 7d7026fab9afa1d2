# Expect: wrongAnswer
# Why: finds the last one of the longest stretches
from collections import Counter


def longest_tasting(glasses: list[int], kinds: int) -> list[int]:
    counts: Counter = Counter()
    best = [0, 0]
    first = 0
    for last, tea in enumerate(glasses):
        counts[tea] += 1
        while len(counts) > kinds:
            counts[glasses[first]] -= 1
            if counts[glasses[first]] == 0:
                del counts[glasses[first]]
            first += 1
        if last - first + 1 >= best[1]:
            best = [first, last - first + 1]
    return best
