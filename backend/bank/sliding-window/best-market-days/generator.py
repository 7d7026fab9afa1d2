import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    length = rng.randint(1, size + 1)
    least, most = rng.choice([(0, 3), (-2, 2), (-9, -5), (-1000, 1000), (-(10**9), 10**9), (10**9 - 2, 10**9)])
    takings = [rng.randint(least, most) for _ in range(length)]
    days = rng.choice([1, length, rng.randint(1, length), rng.randint(1, min(4, length))])
    return [takings, days]


def edges() -> list[list]:
    most = 10**9
    return [
        [[0], 1],
        [[-most], 1],
        [[5, 5], 1],
        [[5, 5], 2],
        [[1, 2], 1],
        [[2, 1], 1],
        [[-3, -2, -5], 2],
        [[-3, -2, -1], 2],
        [[most, most, most, most], 3],
        [[0, most, most, most, 1, 0], 3],
        [[most, most, most, -most, -most, -most, most, most, most], 3],
        [[1, 0, 1, 0, 1], 2],
        [[9, 0, 0, 0, 8, 2], 2],
        [[0, 0, 0, 7], 2],
        [[-1, -1, -1, -1], 2],
        [[1, 2, 3, 4, 5, 6, 7], 7],
    ]


def small():
    for length in range(1, 6):
        for takings in itertools.product([-1, 0, 2], repeat=length):
            for days in range(1, length + 1):
                yield [list(takings), days]
