# Expect: wrongAnswer
# Why: walks breadth first, where a road outside the tree may join two branches and need not lead to an ancestor
from collections import deque


def fragile_roads(roads: list[list[int]]) -> list[list[int]]:
    count = len(roads)
    number = [-1] * count
    entered_from = [-1] * count
    order: list[int] = []
    for start in range(count):
        if number[start] >= 0:
            continue
        number[start] = len(order)
        order.append(start)
        waiting = deque([start])
        while waiting:
            village = waiting.popleft()
            for other in roads[village]:
                if number[other] < 0:
                    number[other] = len(order)
                    entered_from[other] = village
                    order.append(other)
                    waiting.append(other)

    earliest = number[:]
    fragile: list[list[int]] = []
    for village in reversed(order):
        for other in roads[village]:
            if entered_from[other] == village:
                earliest[village] = min(earliest[village], earliest[other])
                if earliest[other] > number[village]:
                    fragile.append([min(village, other), max(village, other)])
            elif other != entered_from[village]:
                earliest[village] = min(earliest[village], number[other])
    return sorted(fragile)
