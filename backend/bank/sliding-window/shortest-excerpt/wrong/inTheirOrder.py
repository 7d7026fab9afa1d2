# Expect: wrongAnswer
# Why: looks for the letters in the order in which they are named


def shortest_excerpt(page: str, needed: str):
    best = None
    for first in range(min(len(page), 3000)):
        place = first - 1
        for letter in needed:
            place = page.find(letter, place + 1)
            if place < 0:
                return best
        if best is None or place + 1 - first < len(best):
            best = page[first : place + 1]
    return best
