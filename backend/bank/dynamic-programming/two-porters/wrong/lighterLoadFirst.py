# Expect: wrongAnswer
# Why: gives each parcel, the heaviest first, to the porter with the lighter load


def smallest_difference(weights: list[int]) -> int:
    difference = 0
    for weight in sorted(weights, reverse=True):
        difference = abs(difference - weight)
    return difference
