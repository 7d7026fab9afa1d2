# Expect: wrongAnswer
# Why: counts the prices below the amount instead of those up to it
from bisect import bisect_left


def price_at(rows: list[list[int]], rank: int):
    if rank >= sum(len(row) for row in rows):
        return None
    low = min(row[0] for row in rows if row)
    high = max(row[-1] for row in rows if row)
    while low < high:
        middle = (low + high) // 2
        if sum(bisect_left(row, middle) for row in rows) > rank:
            high = middle
        else:
            low = middle + 1
    return low
