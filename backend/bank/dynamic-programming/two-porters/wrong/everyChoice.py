# Expect: timeLimitExceeded
# Why: tries both porters for every parcel


def smallest_difference(weights: list[int]) -> int:
    def best(place: int, difference: int) -> int:
        if place == len(weights):
            return abs(difference)
        return min(best(place + 1, difference + weights[place]), best(place + 1, difference - weights[place]))

    return best(0, 0)
