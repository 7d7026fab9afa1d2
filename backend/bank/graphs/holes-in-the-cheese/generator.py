import itertools
import random


def block(depth: int, rows: int, columns: int, air) -> list:
    return [[['.' if (s, r, c) in air else '#' for c in range(columns)] for r in range(rows)] for s in range(depth)]


def cubes(depth: int, rows: int, columns: int, margin: int) -> list:
    ranges = [range(margin, side - margin) for side in (depth, rows, columns)]
    return list(itertools.product(*ranges))


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    # The cubic root, so that the number of cubes grows with the size.
    longest = min(40, 3 + round((4 * size) ** (1 / 3)))
    sides = [rng.randint(max(1, longest - 2), longest) for _ in range(3)]
    share = rng.choice([0.1, 0.2, 0.3, 0.4, 0.6])
    air = {cube for cube in cubes(*sides, 1) if rng.random() < share}
    # A shaft or a few from the surface inwards.
    for _ in range(rng.choice([0, 0, 1, 2, 4])):
        cube = [rng.randrange(side) for side in sides]
        direction = rng.randrange(3)
        for step in range(rng.randint(1, sides[direction])):
            cube[direction] = step
            air.add(tuple(cube))
    return [block(*sides, air)]


def edges() -> list[list]:
    core = cubes(5, 5, 5, 1)
    return [
        [block(1, 1, 1, {(0, 0, 0)})],
        [block(1, 1, 1, set())],
        [block(1, 3, 3, {(0, 1, 1)})],
        [block(3, 1, 3, {(1, 0, 1)})],
        [block(3, 3, 1, {(1, 1, 0)})],
        [block(3, 3, 3, {(1, 1, 1)})],
        [block(3, 3, 3, set(cubes(3, 3, 3, 0)) - {(1, 1, 1)})],
        [block(3, 3, 3, set(cubes(3, 3, 3, 0)))],
        [block(5, 5, 5, set(core))],
        # A cube of cheese within a hole.
        [block(5, 5, 5, set(core) - {(2, 2, 2)})],
        [block(5, 5, 5, set(core) | {(0, 2, 2)})],
        [block(5, 5, 5, {cube for cube in core if sum(cube) % 2})],
        # Along an edge of the block, where two faces meet.
        [block(4, 4, 4, {(0, 0, 1), (1, 1, 1), (2, 2, 2)})],
        # One hole that winds through three slices.
        [block(5, 4, 5, {(1, 1, 1), (1, 1, 2), (1, 1, 3), (2, 1, 3), (3, 1, 3), (3, 2, 3), (3, 2, 1)})],
    ]


def small():
    for sides in [(1, 1, 1), (1, 1, 2), (1, 2, 2), (2, 2, 2)]:
        everywhere = cubes(*sides, 0)
        for chosen in itertools.product([False, True], repeat=len(everywhere)):
            yield [block(*sides, {cube for cube, is_air in zip(everywhere, chosen) if is_air})]
    openings = [set(), {(0, 1, 1)}, {(1, 0, 1)}, {(1, 1, 0)}, {(1, 2, 0)}, {(0, 0, 0)}, {(1, 0, 0)}]
    for sides in [(3, 3, 3), (3, 3, 4), (3, 4, 3), (4, 3, 3), (3, 4, 4), (3, 3, 6), (3, 6, 3), (6, 3, 3)]:
        inner = cubes(*sides, 1)
        last = tuple(side - 1 for side in sides)
        shafts = openings + [{(last[0], 1, 1)}, {(1, last[1], 1)}, {(1, 1, last[2])}]
        for chosen in itertools.product([False, True], repeat=len(inner)):
            for shaft in shafts:
                yield [block(*sides, {cube for cube, is_air in zip(inner, chosen) if is_air} | shaft)]
    inner = cubes(4, 4, 4, 1)
    for chosen in itertools.product([False, True], repeat=len(inner)):
        yield [block(4, 4, 4, {cube for cube, is_air in zip(inner, chosen) if is_air})]
