from itertools import combinations


def largest_banner(positions: list[float], heights: list[float]) -> float:
    poles = zip(positions, heights)
    return max((there - here) * min(one, other) for (here, one), (there, other) in combinations(poles, 2))
