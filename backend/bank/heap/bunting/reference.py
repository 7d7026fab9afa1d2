from collections import Counter
from heapq import heapify, heappop, heappush
from typing import Optional


def arrange_flags(flags: str) -> Optional[str]:
    # Negative numbers of flags, so that the most frequent colour is on top.
    left = [(-count, colour) for colour, count in Counter(flags).items()]
    heapify(left)
    cord: list[str] = []
    resting = (0, '')
    while left:
        count, colour = heappop(left)
        cord.append(colour)
        if resting[0] < 0:
            heappush(left, resting)
        resting = (count + 1, colour)
    return ''.join(cord) if len(cord) == len(flags) else None
