# Expect: wrongAnswer
# Why: takes index -1 for a neighbour, which is the last row or column in Python


def grow_moss(wall: list[list[bool]]) -> None:
    rows, columns = len(wall), len(wall[0])
    this_year = [row[:] for row in wall]
    for r in range(rows):
        for c in range(columns):
            moist = 0
            for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if y < rows and x < columns and this_year[y][x]:
                    moist += 1
            wall[r][c] = moist >= 1 if this_year[r][c] else moist >= 2
