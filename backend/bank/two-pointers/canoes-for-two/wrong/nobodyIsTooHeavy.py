# Expect: wrongAnswer
# Why: gives a canoe of their own to people who are too heavy for any


def fewest_canoes(weights: list[int], limit: int):
    weights.sort()
    lightest, heaviest = 0, len(weights) - 1
    canoes = 0
    while lightest <= heaviest:
        if weights[lightest] + weights[heaviest] <= limit:
            lightest += 1
        heaviest -= 1
        canoes += 1
    return canoes
