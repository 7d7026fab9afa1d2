def hole_sizes(slices: list[list[list[str]]]) -> list[int]:
    depth, rows, columns = len(slices), len(slices[0]), len(slices[0][0])
    sizes: list[int] = []
    for s in range(depth):
        for r in range(rows):
            for c in range(columns):
                if slices[s][r][c] == '#':
                    continue
                slices[s][r][c] = '#'
                waiting = [(s, r, c)]
                size = 0
                is_closed = True
                while waiting:
                    z, y, x = waiting.pop()
                    size += 1
                    for a, b, d in ((z - 1, y, x), (z + 1, y, x), (z, y - 1, x), (z, y + 1, x), (z, y, x - 1), (z, y, x + 1)):
                        if not (0 <= a < depth and 0 <= b < rows and 0 <= d < columns):
                            is_closed = False
                        elif slices[a][b][d] == '.':
                            # Air that was visited is filled with cheese.
                            slices[a][b][d] = '#'
                            waiting.append((a, b, d))
                if is_closed:
                    sizes.append(size)
    return sizes
