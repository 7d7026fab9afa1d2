import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    count = rng.randint(size // 2 + 1, size + 1)
    children = [rng.randint(0, rng.choice([3, 10**9])) for _ in range(count)]
    places = rng.choice([0, 1, -1, rng.randint(-count, count), count, -count, rng.randint(-(10**9), 10**9)])
    return [children, places]


def edges() -> list[list]:
    row = [1, 2, 3, 4, 5, 6]
    return [
        [[5], 0],
        [[5], 10**9],
        [[5], -(10**9)],
        [[1, 2], 1],
        [[1, 2], -1],
        [row, 0],
        [row, 1],
        [row, 5],
        [row, 6],
        [row, 7],
        [row, -1],
        [row, -6],
        [row, -8],
        [[1, 2, 3, 4, 5, 6, 7], 10**9],
        [[3, 3, 4, 3], 2],
    ]


def small():
    for count in range(1, 6):
        for children in itertools.product(range(1, 4 if count < 4 else 3), repeat=count):
            for places in range(-2 * count, 2 * count + 1):
                yield [list(children), places]
