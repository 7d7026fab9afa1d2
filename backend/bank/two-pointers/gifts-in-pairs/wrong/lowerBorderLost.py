# Expect: wrongAnswer
# Why: also subtracts the pairs that cost exactly the smallest sum


def count_pairs(prices: list[int], at_least: int, at_most: int) -> int:
    prices.sort()

    def pairs_up_to(border: int) -> int:
        pairs, low, high = 0, 0, len(prices) - 1
        while low < high:
            if prices[low] + prices[high] <= border:
                pairs += high - low
                low += 1
            else:
                high -= 1
        return pairs

    return pairs_up_to(at_most) - pairs_up_to(at_least)
