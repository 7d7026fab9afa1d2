from bisect import bisect_right
from typing import Optional


def price_at(rows: list[list[int]], rank: int) -> Optional[int]:
    if rank >= sum(len(row) for row in rows):
        return None
    low = min(row[0] for row in rows if row)
    high = max(row[-1] for row in rows if row)
    while low < high:
        middle = (low + high) // 2
        if sum(bisect_right(row, middle) for row in rows) > rank:
            high = middle
        else:
            low = middle + 1
    return low
