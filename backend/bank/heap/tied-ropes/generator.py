import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    longest = rng.choice([1, 3, 10, 1000, 10**9])
    lengths = [rng.randint(1, longest) for _ in range(rng.randint(size // 2, size) + 1)]
    if rng.random() < 0.2:
        lengths = [min(10**9, 2 ** (place % 30)) for place in range(len(lengths))]
    return [lengths]


def edges() -> list[list]:
    return [
        [[1]],
        [[10**9]],
        [[1, 1]],
        [[10**9, 10**9]],
        [[1, 2, 3]],
        [[3, 2, 1]],
        [[1, 1, 1, 1]],
        [[1, 1, 1, 1, 1]],
        [[2, 3, 4, 5]],
        [[1, 2, 4, 8, 16]],
        [[5, 5, 6, 6, 9]],
        [[9, 1, 1, 1, 1, 1]],
        [[10**9] * 5],
        [[3, 3, 3, 7, 7]],
    ]


def small():
    for length in range(1, 6):
        for lengths in itertools.product([1, 2, 3, 5, 8][: 7 - length], repeat=length):
            yield [list(lengths)]
