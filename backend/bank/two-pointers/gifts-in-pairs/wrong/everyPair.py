# Expect: timeLimitExceeded
# Why: adds up every pair of gifts


def count_pairs(prices: list[int], at_least: int, at_most: int) -> int:
    pairs = 0
    for place, one in enumerate(prices):
        for other in prices[place + 1 :]:
            if at_least <= one + other <= at_most:
                pairs += 1
    return pairs
