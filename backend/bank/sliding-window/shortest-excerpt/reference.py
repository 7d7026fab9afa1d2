from collections import Counter
from typing import Optional


def shortest_excerpt(page: str, needed: str) -> Optional[str]:
    # How many more of each letter the window has to hold; negative where it holds more than enough.
    short_of = Counter(needed)
    missing = len(needed)
    best: Optional[tuple[int, int]] = None
    first = 0
    for last, letter in enumerate(page):
        if short_of[letter] > 0:
            missing -= 1
        short_of[letter] -= 1
        while missing == 0:
            if best is None or last - first < best[1] - best[0]:
                best = (first, last)
            leaving = page[first]
            short_of[leaving] += 1
            if short_of[leaving] > 0:
                missing += 1
            first += 1
    return None if best is None else page[best[0] : best[1] + 1]
