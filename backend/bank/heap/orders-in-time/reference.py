from heapq import heappop, heappush


def most_orders(minutes: list[int], deadlines: list[int]) -> int:
    # The orders taken so far, negative, so that the longest is on top.
    taken: list[int] = []
    busy = 0
    for deadline, duration in sorted(zip(deadlines, minutes)):
        heappush(taken, -duration)
        busy += duration
        if busy > deadline:
            busy += heappop(taken)
    return len(taken)
