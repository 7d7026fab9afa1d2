import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    glued = rng.choice([0.0, 0.2, 0.5, 0.8])
    largest = rng.choice([1, 3, 30, 10**9])
    row = []
    for _ in range(rng.randint(size // 2, size + 1)):
        row.append(-rng.randint(1, largest) if rng.random() < glued else rng.randint(0, largest))
    return [row]


def edges() -> list[list]:
    return [
        [[]],
        [[0]],
        [[-1]],
        [[1, 2]],
        [[1, -2]],
        [[-1, 2]],
        [[0, 1]],
        [[-1, -2, -3]],
        [[1, -5, 2]],
        [[-5, 1, 2, -6]],
        [[1, 2, -5, 3, 4]],
        [[1, 2, 3, -5, 4]],
        [[0, -1, 0, 5, 0]],
        [[10**9, -10**9, 0]],
        [[1, 2, 3, 4, 5, 6, 7]],
        [[-1, 1, -1, 2, -1, 3, -1, 4]],
    ]


def small():
    for length in range(7):
        for row in itertools.product([-1, 0, 1] if length > 4 else [-2, -1, 0, 1, 2], repeat=length):
            yield [list(row)]
