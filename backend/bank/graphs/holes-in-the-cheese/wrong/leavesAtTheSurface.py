# Expect: wrongAnswer
# Why: gives a flood up as soon as it comes to the surface, and takes what is left of that air for a hole


def hole_sizes(slices: list[list[list[str]]]) -> list[int]:
    depth, rows, columns = len(slices), len(slices[0]), len(slices[0][0])

    def flood(s: int, r: int, c: int) -> int:
        slices[s][r][c] = '#'
        waiting = [(s, r, c)]
        size = 0
        while waiting:
            z, y, x = waiting.pop()
            size += 1
            for a, b, d in ((z - 1, y, x), (z + 1, y, x), (z, y - 1, x), (z, y + 1, x), (z, y, x - 1), (z, y, x + 1)):
                if not (0 <= a < depth and 0 <= b < rows and 0 <= d < columns):
                    return 0
                if slices[a][b][d] == '.':
                    slices[a][b][d] = '#'
                    waiting.append((a, b, d))
        return size

    sizes = [flood(s, r, c) for s in range(depth) for r in range(rows) for c in range(columns) if slices[s][r][c] == '.']
    return [size for size in sizes if size > 0]
