# Expect: wrongAnswer
# Why: halves the number of all combinations, those of a gift with itself included
from bisect import bisect_left, bisect_right


def count_pairs(prices: list[int], at_least: int, at_most: int) -> int:
    prices.sort()
    both_ways = sum(
        bisect_right(prices, at_most - price) - bisect_left(prices, at_least - price) for price in prices
    )
    return both_ways // 2
