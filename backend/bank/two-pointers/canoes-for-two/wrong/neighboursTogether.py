# Expect: wrongAnswer
# Why: puts neighbours of the sorted weights together, from the heaviest on


def fewest_canoes(weights: list[int], limit: int):
    weights.sort(reverse=True)
    if weights and weights[0] > limit:
        return None
    canoes = 0
    place = 0
    while place < len(weights):
        fits = place + 1 < len(weights) and weights[place] + weights[place + 1] <= limit
        place += 2 if fits else 1
        canoes += 1
    return canoes
