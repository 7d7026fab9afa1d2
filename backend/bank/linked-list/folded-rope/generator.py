import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    largest = rng.choice([1, 9, 10**9])
    return [[rng.randint(0, largest) for _ in range(rng.randint(size // 2, size))]]


def edges() -> list[list]:
    return [[list(range(1, length + 1))] for length in range(12)] + [
        [[0, 0, 0, 0]],
        [[10**9, 0]],
        [[5, 5, 6, 6, 5, 5]],
    ]


def small():
    for length in range(6):
        for numbers in itertools.product(range(4 if length < 5 else 3), repeat=length):
            yield [list(numbers)]
    for length in range(6, 30):
        yield [list(range(length))]
