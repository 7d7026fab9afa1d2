from itertools import product
from random import Random
from typing import Iterator


def generate(seed: int, size: int) -> list:
    rng = Random(seed)
    tiles = rng.randint(1, 1 + size)
    largest = rng.choice([1, 9, 10**9])
    widest = rng.choice([1, 3, tiles])
    effects = []
    for _ in range(rng.randint(0, 1 + size)):
        first = rng.randrange(tiles)
        last = min(tiles - 1, first + rng.randrange(widest))
        effects.append([first, last, rng.randint(-largest, largest)])
    return [tiles, effects]


def edges() -> list[list]:
    huge = 10**9
    return [
        [1, []],
        [1, [[0, 0, 1]]],
        [1, [[0, 0, -huge]]],
        [2, [[0, 0, 5]]],
        [2, [[1, 1, 5]]],
        [2, [[0, 1, 5]]],
        [6, [[0, 5, 3]]],
        [6, [[2, 2, 3], [2, 2, 3], [2, 2, 3]]],
        [6, [[0, 2, 4], [3, 5, 4]]],
        [6, [[0, 2, 4], [3, 5, -4]]],
        [6, [[1, 4, 7], [1, 4, -7]]],
        [6, [[0, 5, 1], [1, 4, 1], [2, 3, 1]]],
        [6, [[0, 3, 2], [2, 5, 3]]],
        [5, [[0, 4, 0]]],
        [4, [[0, 3, huge], [0, 3, huge], [0, 3, huge]]],
        [4, [[0, 2, -huge], [0, 2, -huge], [1, 3, -huge]]],
    ]


def small() -> Iterator[list]:
    for tiles in range(1, 4):
        stretches = [[first, last] for first in range(tiles) for last in range(first, tiles)]
        choices = [[first, last, change] for first, last in stretches for change in (-1, 1, 2)]
        for count in range(3):
            for effects in product(choices, repeat=count):
                yield [tiles, [list(effect) for effect in effects]]
