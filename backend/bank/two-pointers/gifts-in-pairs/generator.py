import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    dearest = rng.choice([2, 6, 50, 10**9])
    prices = [rng.randint(0, dearest) for _ in range(rng.randint(size // 2, size))]
    one, other = sorted(rng.randint(0, 2 * dearest) for _ in range(2))
    if rng.random() < 0.3:
        other = one
    return [prices, one, other]


def edges() -> list[list]:
    return [
        [[], 0, 0],
        [[0], 0, 0],
        [[0, 0], 0, 0],
        [[0, 0], 1, 5],
        [[1, 2], 3, 3],
        [[1, 2], 0, 2],
        [[1, 2], 4, 9],
        [[1, 2, 3, 4], 5, 5],
        [[4, 3, 2, 1], 4, 6],
        [[2, 2, 2, 2], 4, 4],
        [[10**9, 10**9, 10**9], 2 * 10**9, 2 * 10**9],
        [[10**9, 0, 10**9], 0, 10**9],
        [[5, 1, 5, 1, 5], 6, 9],
        [[7, 0, 3, 10], 0, 2 * 10**9],
    ]


def small():
    for length in range(5):
        for prices in itertools.product(range(4 if length < 4 else 3), repeat=length):
            for at_least in range(7 if length < 3 else 5):
                for at_most in range(at_least, 7 if length < 3 else 5):
                    yield [list(prices), at_least, at_most]
