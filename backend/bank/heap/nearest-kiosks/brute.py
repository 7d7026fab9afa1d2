def nearest_kiosks(kiosks: list[list[int]], home: list[int], count: int) -> list[int]:
    left = list(range(len(kiosks)))
    served = []
    while left and len(served) < count:
        ways = [abs(kiosks[number][0] - home[0]) + abs(kiosks[number][1] - home[1]) for number in left]
        # The first one of the shortest ways has the smallest number.
        served.append(left.pop(ways.index(min(ways))))
    return served
