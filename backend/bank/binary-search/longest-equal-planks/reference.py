def longest_plank(boards: list[int], count: int) -> float:
    works = 0.0
    too_long = float(max(boards))
    for _ in range(60):
        length = (works + too_long) / 2
        if sum([int(board / length) for board in boards]) >= count:
            works = length
        else:
            too_long = length
    return works
