def fragile_roads(roads: list[list[int]]) -> list[list[int]]:
    count = len(roads)
    number = [-1] * count
    entered_from = [-1] * count
    order: list[int] = []
    for start in range(count):
        waiting = [(start, -1)]
        while waiting:
            village, previous = waiting.pop()
            if number[village] < 0:
                number[village] = len(order)
                entered_from[village] = previous
                order.append(village)
                waiting.extend([(other, village) for other in roads[village] if number[other] < 0])

    # The smallest number reachable from a village or from behind it by one road that was not walked along.
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
