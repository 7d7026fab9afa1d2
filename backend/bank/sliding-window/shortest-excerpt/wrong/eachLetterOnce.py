# Expect: wrongAnswer
# Why: wants each letter once, however often it is needed
from collections import Counter


def shortest_excerpt(page: str, needed: str):
    letters = set(needed)
    counts: Counter = Counter()
    best = None
    first = 0
    for last, letter in enumerate(page):
        if letter in letters:
            counts[letter] += 1
        while len(counts) == len(letters):
            if best is None or last - first < best[1] - best[0]:
                best = (first, last)
            leaving = page[first]
            if leaving in letters:
                counts[leaving] -= 1
                if counts[leaving] == 0:
                    del counts[leaving]
            first += 1
    return None if best is None else page[best[0] : best[1] + 1]
