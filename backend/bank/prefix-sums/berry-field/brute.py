def count_berries(field: list[list[int]], patches: list[list[int]]) -> list[int]:
    return [
        sum(field[row][column] for row in range(top, bottom + 1) for column in range(left, right + 1))
        for top, left, bottom, right in patches
    ]
