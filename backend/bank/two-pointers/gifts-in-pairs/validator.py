def validate(prices: list[int], at_least: int, at_most: int) -> None:
    if type(prices) is not list or len(prices) > 10**5:
        raise ValueError('there are at most 10^5 gifts')
    if any(type(price) is not int or not 0 <= price <= 10**9 for price in prices):
        raise ValueError('a price is from 0 to 10^9')
    if type(at_least) is not int or type(at_most) is not int or not 0 <= at_least <= at_most <= 2 * 10**9:
        raise ValueError('the sums are from 0 to 2 * 10^9, the smallest not above the largest')
