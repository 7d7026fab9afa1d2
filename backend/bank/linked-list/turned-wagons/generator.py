import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    share = rng.choice([0.0, 0.1, 0.3, 0.6])
    largest = rng.choice([3, 20, 10**9])
    length = rng.randint(size // 2, size + 1)
    return [[0 if rng.random() < share else rng.randint(1, largest) for _ in range(length)]]


def edges() -> list[list]:
    return [
        [[]],
        [[0]],
        [[1]],
        [[0, 0, 0]],
        [[1, 2]],
        [[0, 1, 2]],
        [[1, 2, 0]],
        [[1, 0, 2]],
        [[1, 2, 0, 3, 4]],
        [[0, 1, 2, 3, 0]],
        [[1, 2, 0, 0, 3, 4]],
        [[0, 0, 5, 6, 0, 0]],
        [[1, 2, 3, 4, 5, 6, 7]],
        [[10**9, 1, 0, 1, 10**9]],
        [[1, 0, 2, 0, 3, 0]],
        [[4, 4, 4, 5, 0, 5, 4]],
        [[1, 2, 3, 0, 4, 5, 6, 0, 7, 8, 9]],
    ]


def small():
    for length in range(7):
        for numbers in itertools.product([0, 1, 2] if length > 5 else [0, 1, 2, 3], repeat=length):
            yield [list(numbers)]
