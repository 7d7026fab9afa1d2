# Expect: timeLimitExceeded
# Why: touches every tile of every effect, up to 10^5 times 10^5 additions
def board_scores(tiles: int, effects: list[list[int]]) -> list[int]:
    scores = [0] * tiles
    for first, last, change in effects:
        for tile in range(first, last + 1):
            scores[tile] += change
    return scores
