from heapq import heappop, heappush


def total_wait(arrivals: list[int], minutes: list[int], tills: int) -> int:
    # The minute from which on each till is free.
    free_from = [0] * tills
    waited = 0
    for arrival, duration in zip(arrivals, minutes):
        begin = max(arrival, heappop(free_from))
        waited += begin - arrival
        heappush(free_from, begin + duration)
    return waited
