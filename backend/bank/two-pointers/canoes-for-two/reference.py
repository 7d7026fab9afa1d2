from typing import Optional


def fewest_canoes(weights: list[int], limit: int) -> Optional[int]:
    weights.sort()
    lightest = 0
    heaviest = len(weights) - 1
    if weights and weights[heaviest] > limit:
        return None
    canoes = 0
    while lightest <= heaviest:
        if weights[lightest] + weights[heaviest] <= limit:
            lightest += 1
        heaviest -= 1
        canoes += 1
    return canoes
