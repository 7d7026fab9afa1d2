import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    count = rng.randint(size // 2, size)
    width = rng.choice([2, max(1, count // 2), count + 1, 2 * count + 1, 10**9])
    middle = rng.choice([0, 0, 10**9 - width, width - 10**9]) if width < 10**9 else 0
    stickers = [middle + rng.randint(-width, width) for _ in range(count)]
    return [stickers]


def edges() -> list[list]:
    return [
        [[]],
        [[0]],
        [[7, 7, 7]],
        [[1, 2]],
        [[2, 1]],
        [[1, 3]],
        [[-1, 0, 1]],
        [[1, 2, 2, 3]],
        [[5, 6, 1, 2, 3]],
        [[1, 2, 3, 5, 6]],
        [[10, 8, 6, 4, 2]],
        [[10**9, 10**9 - 1, -(10**9)]],
        [[-(10**9), 1 - 10**9, 2 - 10**9, 10**9]],
        [[9, 1, 8, 2, 7, 3, 6, 4]],
        [[10, 9, 11, 100, 99, 101, 102]],
    ]


def small():
    for length in range(6):
        for stickers in itertools.product(range(-1, 5 if length < 5 else 3), repeat=length):
            yield [list(stickers)]
