# Expect: wrongAnswer
# Why: ties the two longest ropes
from heapq import heapify, heappop, heappush


def least_effort(lengths: list[int]) -> int:
    ropes = [-length for length in lengths]
    heapify(ropes)
    effort = 0
    while len(ropes) > 1:
        tied = heappop(ropes) + heappop(ropes)
        effort -= tied
        heappush(ropes, tied)
    return effort
