# Expect: runtimeError
# Why: has no place for the fall behind the last tile of the board
def board_scores(tiles: int, effects: list[list[int]]) -> list[int]:
    rises = [0] * tiles
    for first, last, change in effects:
        rises[first] += change
        rises[last + 1] -= change
    scores = []
    score = 0
    for rise in rises:
        score += rise
        scores.append(score)
    return scores
