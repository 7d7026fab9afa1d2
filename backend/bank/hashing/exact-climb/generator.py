from itertools import product
from random import Random
from typing import Iterator


def generate(seed: int, size: int) -> list:
    rng = Random(seed)
    steepest = rng.choice([1, 2, 10, 1000])
    gentlest = rng.choice([-steepest, -steepest, 0, 1])
    changes = [rng.randint(gentlest, steepest) for _ in range(rng.randint(1, 1 + size))]
    begin = rng.randrange(len(changes))
    end = rng.randint(begin + 1, len(changes))
    climb = rng.choice([sum(changes[begin:end]), sum(changes[begin:end]), 0, rng.randint(-steepest, steepest)])
    return [changes, climb]


def edges() -> list[list]:
    farthest = 2 * 10**8
    return [
        [[5], 5],
        [[5], 0],
        [[5], -5],
        [[0], 0],
        [[1, -1], 0],
        [[-1, 1], 0],
        [[0, 0, 0, 0], 0],
        [[3, 4], 7],
        [[3, 4], 4],
        [[3, 4], 3],
        [[2, 2, 2, 2, 2], 4],
        [[-2, -2, -2, -2], -4],
        [[4, -4, 4, -4, 4], 4],
        [[10, -10, 20, -20, 10], 10],
        [[1000, 1000], 2000],
        [[-1000, -1000, 1000], -1000],
        [[1, 2, 3], farthest],
        [[1, 2, 3], -farthest],
        [[7, -3, -4, 7, -3, -4], 0],
    ]


def small() -> Iterator[list]:
    for length in range(1, 6):
        for changes in product((-1, 0, 1), repeat=length):
            for climb in range(-2, 3):
                yield [list(changes), climb]
