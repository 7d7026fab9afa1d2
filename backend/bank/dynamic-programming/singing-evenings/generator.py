import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    count = rng.randint(size // 2 + 1, size + 1)
    highest = rng.choice([1, 9, 9, 100, 10**9])
    rest = rng.choice([0, 1, 1, 2, 3, rng.randint(0, count), count])
    return [[rng.randint(0, highest) for _ in range(count)], min(rest, count)]


def edges() -> list[list]:
    return [
        [[0], 0],
        [[7], 1],
        [[10**9], 0],
        [[3, 8], 1],
        [[8, 3], 2],
        [[10**9, 10**9, 10**9, 10**9, 10**9], 1],
        [[2, 9, 2, 9, 2, 9], 1],
        [[9, 2, 2, 9], 1],
        [[9, 2, 2, 9], 2],
        [[9, 2, 2, 9], 3],
        [[1, 2, 3, 4, 5, 6, 7], 2],
        [[7, 6, 5, 4, 3, 2, 1], 2],
        [[0, 0, 0, 0], 1],
        [[4, 5, 4, 4, 5, 4, 4], 2],
    ]


def small():
    for length in range(1, 6):
        for fees in itertools.product([0, 1, 3] if length < 5 else [1, 2], repeat=length):
            for rest in range(length + 1):
                yield [list(fees), rest]
