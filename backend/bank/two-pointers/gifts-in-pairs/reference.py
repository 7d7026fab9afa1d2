def count_pairs(prices: list[int], at_least: int, at_most: int) -> int:
    prices.sort()

    def pairs_up_to(border: int) -> int:
        pairs = 0
        low = 0
        high = len(prices) - 1
        while low < high:
            if prices[low] + prices[high] <= border:
                # The cheapest goes with each of the others that are left.
                pairs += high - low
                low += 1
            else:
                high -= 1
        return pairs

    return pairs_up_to(at_most) - pairs_up_to(at_least - 1)
