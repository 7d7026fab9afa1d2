# Expect: wrongAnswer
# Why: searches the part of the map around village 0 only


def fragile_roads(roads: list[list[int]]) -> list[list[int]]:
    number = {}
    entered_from = {}
    waiting = [(0, -1)]
    while waiting:
        village, previous = waiting.pop()
        if village not in number:
            number[village] = len(number)
            entered_from[village] = previous
            waiting.extend((other, village) for other in roads[village])

    earliest = dict(number)
    fragile: list[list[int]] = []
    for village in reversed(list(number)):
        for other in roads[village]:
            if entered_from[other] == village:
                earliest[village] = min(earliest[village], earliest[other])
                if earliest[other] > number[village]:
                    fragile.append(sorted([village, other]))
            elif other != entered_from[village]:
                earliest[village] = min(earliest[village], number[other])
    return sorted(fragile)
