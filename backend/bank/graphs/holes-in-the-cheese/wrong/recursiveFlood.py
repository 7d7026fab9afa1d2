# Expect: runtimeError
# Why: floods by recursion, which Python refuses in a large hole


def hole_sizes(slices: list[list[list[str]]]) -> list[int]:
    depth, rows, columns = len(slices), len(slices[0]), len(slices[0][0])

    def flood(s: int, r: int, c: int) -> tuple[int, bool]:
        if not (0 <= s < depth and 0 <= r < rows and 0 <= c < columns):
            return 0, False
        if slices[s][r][c] == '#':
            return 0, True
        slices[s][r][c] = '#'
        size, is_closed = 1, True
        for next_cube in ((s - 1, r, c), (s + 1, r, c), (s, r - 1, c), (s, r + 1, c), (s, r, c - 1), (s, r, c + 1)):
            more, closed = flood(*next_cube)
            size += more
            is_closed = is_closed and closed
        return size, is_closed

    bubbles = [flood(s, r, c) for s in range(depth) for r in range(rows) for c in range(columns) if slices[s][r][c] == '.']
    return [size for size, is_closed in bubbles if is_closed]
