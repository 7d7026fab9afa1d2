from heapq import heappush, heappushpop


def nearest_kiosks(kiosks: list[list[int]], home: list[int], count: int) -> list[int]:
    # The best so far, both numbers negative, so that the worst of them is on top.
    best: list[tuple[int, int]] = []
    for number, (street, avenue) in enumerate(kiosks):
        way = abs(street - home[0]) + abs(avenue - home[1])
        if len(best) < count:
            heappush(best, (-way, -number))
        else:
            heappushpop(best, (-way, -number))
    return [-number for _, number in best]
