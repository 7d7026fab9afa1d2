from collections import Counter


def hole_sizes(slices: list[list[list[str]]]) -> list[int]:
    air = {
        (s, r, c)
        for s, layer in enumerate(slices)
        for r, row in enumerate(layer)
        for c, cube in enumerate(row)
        if cube == '.'
    }
    # Every cube of air takes the least name among its own and its neighbours', until nothing changes any more.
    name = {cube: cube for cube in air}
    changed = True
    while changed:
        changed = False
        for one in air:
            for other in air:
                if sum(abs(a - b) for a, b in zip(one, other)) == 1 and name[other] < name[one]:
                    name[one] = name[other]
                    changed = True
    sides = (len(slices), len(slices[0]), len(slices[0][0]))
    open_names = {name[cube] for cube in air if any(place in (0, side - 1) for place, side in zip(cube, sides))}
    return [size for known, size in Counter(name.values()).items() if known not in open_names]
