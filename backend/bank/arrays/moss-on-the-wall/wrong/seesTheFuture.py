# Expect: wrongAnswer
# Why: changes the wall while it still reads from it


def grow_moss(wall: list[list[bool]]) -> None:
    rows, columns = len(wall), len(wall[0])
    for r in range(rows):
        for c in range(columns):
            moist = 0
            for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if 0 <= y < rows and 0 <= x < columns and wall[y][x]:
                    moist += 1
            wall[r][c] = moist >= 1 if wall[r][c] else moist >= 2
