def board_scores(tiles: int, effects: list[list[int]]) -> list[int]:
    return [sum(change for first, last, change in effects if first <= tile <= last) for tile in range(tiles)]
