# Expect: wrongAnswer
# Why: goes by the minute at which an order has to be begun at the latest; with that sequence sets that work look late
from heapq import heappop, heappush


def most_orders(minutes: list[int], deadlines: list[int]) -> int:
    taken: list[int] = []
    busy = 0
    orders = sorted(zip(minutes, deadlines), key=lambda order: order[1] - order[0])
    for duration, deadline in orders:
        heappush(taken, -duration)
        busy += duration
        if busy > deadline:
            busy += heappop(taken)
    return len(taken)
