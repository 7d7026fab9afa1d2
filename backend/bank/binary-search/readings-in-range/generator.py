import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    spread = rng.choice([2, size + 2, 3 * size + 5, 10**9])
    readings = sorted(rng.randint(-spread, spread) for _ in range(rng.randint(1, size + 1)))
    ranges: list[list[int]] = []
    for _ in range(rng.randint(1, size + 1)):
        # Half of the ends are readings or their neighbours: there the answers change.
        ends = [
            rng.choice(readings) + rng.randint(-1, 1) if rng.random() < 0.5 else rng.randint(-spread - 2, spread + 2)
            for _ in range(2)
        ]
        ranges.append(sorted(max(-10**9, min(10**9, end)) for end in ends))
    return [readings, ranges]


def edges() -> list[list]:
    top = 10**9
    around = [[low, high] for low in range(-1, 5) for high in range(low, 5)]
    return [
        [[0], [[0, 0]]],
        [[0], [[1, 1], [-1, -1], [-1, 1]]],
        [[0, 1], [[0, 0], [1, 1], [0, 1], [-5, 0], [1, 5], [2, 3], [-3, -1]]],
        [[1, 3], around],
        [[0, 1, 1, 3], around],
        [[2, 2, 2, 2, 2], around],
        [[-top, top], [[-top, -top], [top, top], [-top, top], [-top + 1, top - 1]]],
        [[top], [[top, top], [-top, top - 1], [-top, top]]],
        [[-top], [[-top, -top], [-top + 1, top]]],
        [[-7, -5, -5, -2], [[-6, -4], [-5, -5], [-7, -7], [-8, -8], [-2, 0], [-1, 0]]],
        [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [[1, 10], [3, 3], [0, 11], [4, 7], [10, 10], [1, 1], [11, 12], [-1, 0]]],
        [[10, 10, 10, 100], [[10, 100], [11, 99], [9, 10], [10, 10], [10, 10]]],
        [[2, 3, 10, 20, 100], [[2, 3], [3, 10], [10, 20], [20, 100], [2, 100]]],
        [[5] * 40, [[5, 5], [4, 4], [6, 6], [4, 6]]],
    ]


def small():
    every_range = [[low, high] for low in range(4) for high in range(low, 4)]
    for length in range(1, 4):
        for readings in itertools.combinations_with_replacement(range(3), length):
            for one in every_range:
                yield [list(readings), [one]]
    for readings in itertools.combinations_with_replacement(range(3), 2):
        for one, other in itertools.product(every_range, repeat=2):
            yield [list(readings), [one, other]]
