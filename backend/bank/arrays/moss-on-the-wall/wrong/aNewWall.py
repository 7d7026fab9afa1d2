# Expect: wrongAnswer
# Why: builds next year's wall and gives it the name of the old one, which nobody outside sees


def grow_moss(wall: list[list[bool]]) -> None:
    rows, columns = len(wall), len(wall[0])

    def moist(r: int, c: int) -> int:
        beside = ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1))
        return sum(wall[y][x] for y, x in beside if 0 <= y < rows and 0 <= x < columns)

    wall = [[moist(r, c) >= (1 if wall[r][c] else 2) for c in range(columns)] for r in range(rows)]
