# Expect: wrongAnswer
# Why: counts the time until the customer leaves instead of the wait
from heapq import heappop, heappush


def total_wait(arrivals: list[int], minutes: list[int], tills: int) -> int:
    free_from = [0] * tills
    total = 0
    for arrival, duration in zip(arrivals, minutes):
        end = max(arrival, heappop(free_from)) + duration
        total += end - arrival
        heappush(free_from, end)
    return total
