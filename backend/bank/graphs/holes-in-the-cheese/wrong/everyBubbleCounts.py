# Expect: wrongAnswer
# Why: counts all air that belongs together, open to the surface or not


def hole_sizes(slices: list[list[list[str]]]) -> list[int]:
    air = {
        (s, r, c)
        for s, layer in enumerate(slices)
        for r, row in enumerate(layer)
        for c, cube in enumerate(row)
        if cube == '.'
    }
    sizes = []
    while air:
        waiting = [air.pop()]
        size = 0
        while waiting:
            z, y, x = waiting.pop()
            size += 1
            for cube in ((z - 1, y, x), (z + 1, y, x), (z, y - 1, x), (z, y + 1, x), (z, y, x - 1), (z, y, x + 1)):
                if cube in air:
                    air.remove(cube)
                    waiting.append(cube)
        sizes.append(size)
    return sizes
