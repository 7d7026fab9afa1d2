# Expect: wrongAnswer
# Why: takes the change away at the last tile instead of right after it
def board_scores(tiles: int, effects: list[list[int]]) -> list[int]:
    rises = [0] * tiles
    for first, last, change in effects:
        rises[first] += change
        rises[last] -= change
    scores = []
    score = 0
    for rise in rises:
        score += rise
        scores.append(score)
    return scores
