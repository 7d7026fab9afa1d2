def count_berries(field: list[list[int]], patches: list[list[int]]) -> list[int]:
    # corner[r][c]: the berries in the rows before r and the columns before c.
    corner = [[0] * (len(field[0]) + 1)]
    for row in field:
        in_row = 0
        sums = [0]
        for column, berries in enumerate(row):
            in_row += berries
            sums.append(corner[-1][column + 1] + in_row)
        corner.append(sums)
    counts = []
    for top, left, bottom, right in patches:
        with_left = corner[bottom + 1][right + 1] - corner[top][right + 1]
        counts.append(with_left - corner[bottom + 1][left] + corner[top][left])
    return counts
