from heapq import heapify, heappop, heapreplace


def least_effort(lengths: list[int]) -> int:
    heapify(lengths)
    effort = 0
    while len(lengths) > 1:
        shortest = heappop(lengths)
        tied = shortest + lengths[0]
        effort += tied
        heapreplace(lengths, tied)
    return effort
