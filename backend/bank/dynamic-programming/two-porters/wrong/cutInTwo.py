# Expect: wrongAnswer
# Why: only cuts the sorted parcels into a lighter and a heavier part


def smallest_difference(weights: list[int]) -> int:
    weights.sort()
    total = sum(weights)
    return min(abs(total - 2 * sum(weights[:count])) for count in range(len(weights) + 1))
