from itertools import accumulate


def board_scores(tiles: int, effects: list[list[int]]) -> list[int]:
    # rises[tile] is the score of the tile minus the score of its left neighbour.
    rises = [0] * (tiles + 1)
    for first, last, change in effects:
        rises[first] += change
        rises[last + 1] -= change
    return list(accumulate(rises[:tiles]))
