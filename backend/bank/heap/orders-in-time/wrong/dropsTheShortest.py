# Expect: wrongAnswer
# Why: forgets to turn the signs round, so the heap gives up the shortest order
from heapq import heappop, heappush


def most_orders(minutes: list[int], deadlines: list[int]) -> int:
    taken: list[int] = []
    busy = 0
    for deadline, duration in sorted(zip(deadlines, minutes)):
        heappush(taken, duration)
        busy += duration
        while busy > deadline:
            busy -= heappop(taken)
    return len(taken)
