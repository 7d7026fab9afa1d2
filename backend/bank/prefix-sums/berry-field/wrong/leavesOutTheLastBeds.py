# Expect: wrongAnswer
# Why: treats the bottom row and the right column as if they no longer belonged to the patch


def count_berries(field: list[list[int]], patches: list[list[int]]) -> list[int]:
    corner = [[0] * (len(field[0]) + 1)]
    for row in field:
        sums = [0]
        for column, berries in enumerate(row):
            sums.append(sums[-1] + berries + corner[-1][column + 1] - corner[-1][column])
        corner.append(sums)
    return [
        corner[bottom][right] - corner[top][right] - corner[bottom][left] + corner[top][left]
        for top, left, bottom, right in patches
    ]
