# Expect: timeLimitExceeded
# Why: walks to the right from every letter with counts of its own
from collections import Counter


def shortest_excerpt(page: str, needed: str):
    wanted = Counter(needed)
    best = None
    for first in range(len(page)):
        short_of = dict(wanted)
        missing = len(needed)
        for last in range(first, len(page)):
            letter = page[last]
            if letter in short_of:
                if short_of[letter] > 0:
                    missing -= 1
                short_of[letter] -= 1
                if missing == 0:
                    if best is None or last - first < best[1] - best[0]:
                        best = (first, last)
                    break
    return None if best is None else page[best[0] : best[1] + 1]
