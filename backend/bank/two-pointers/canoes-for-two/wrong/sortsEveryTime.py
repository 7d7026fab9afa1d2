# Expect: timeLimitExceeded
# Why: looks for the heaviest and the lightest person among all that are left, every time


def fewest_canoes(weights: list[int], limit: int):
    canoes = 0
    while weights:
        heaviest = max(weights)
        if heaviest > limit:
            return None
        weights.remove(heaviest)
        if weights and min(weights) + heaviest <= limit:
            weights.remove(min(weights))
        canoes += 1
    return canoes
