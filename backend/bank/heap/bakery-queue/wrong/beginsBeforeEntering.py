# Expect: wrongAnswer
# Why: lets a service begin when the till becomes free, even if the customer has not entered yet
from heapq import heapify, heappop, heappush


def total_wait(arrivals: list[int], minutes: list[int], tills: int) -> int:
    free_from = [0] * tills
    heapify(free_from)
    waited = 0
    for arrival, duration in zip(arrivals, minutes):
        begin = heappop(free_from)
        waited += max(0, begin - arrival)
        heappush(free_from, begin + duration)
    return waited
