from itertools import combinations


def count_pairs(prices: list[int], at_least: int, at_most: int) -> int:
    return sum(at_least <= one + other <= at_most for one, other in combinations(prices, 2))
