# Expect: wrongAnswer
# Why: marks a cube when it is taken from the stack, so that it can be there and be counted several times


def hole_sizes(slices: list[list[list[str]]]) -> list[int]:
    depth, rows, columns = len(slices), len(slices[0]), len(slices[0][0])
    sizes = []
    for s in range(depth):
        for r in range(rows):
            for c in range(columns):
                if slices[s][r][c] == '#':
                    continue
                waiting = [(s, r, c)]
                size = 0
                is_closed = True
                while waiting:
                    z, y, x = waiting.pop()
                    slices[z][y][x] = '#'
                    size += 1
                    for a, b, d in ((z - 1, y, x), (z + 1, y, x), (z, y - 1, x), (z, y + 1, x), (z, y, x - 1), (z, y, x + 1)):
                        if not (0 <= a < depth and 0 <= b < rows and 0 <= d < columns):
                            is_closed = False
                        elif slices[a][b][d] == '.':
                            waiting.append((a, b, d))
                if is_closed:
                    sizes.append(size)
    return sizes
