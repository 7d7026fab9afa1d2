from itertools import combinations


def count_steady(readings: list[int], tolerance: int) -> int:
    steady = 0
    for begin, end in combinations(range(len(readings) + 1), 2):
        stretch = readings[begin:end]
        if all(abs(one - other) <= tolerance for one, other in combinations(stretch, 2)):
            steady += 1
    return steady
