def grow_moss(wall: list[list[bool]]) -> None:
    mossy = [(r, c) for r, row in enumerate(wall) for c, has_moss in enumerate(row) if has_moss]
    for r, row in enumerate(wall):
        for c, has_moss in enumerate(row):
            beside = [place for place in mossy if abs(place[0] - r) + abs(place[1] - c) == 1]
            row[c] = len(beside) > 0 if has_moss else len(beside) > 1
