import itertools
import random

LARGEST = 10**9


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    limit = rng.choice([rng.randint(1, 4), rng.randint(5, 30), rng.randint(31, 1000), rng.randint(1001, LARGEST), LARGEST])
    heaviest = max(1, rng.choice([limit, limit, limit // 2, limit // 3, limit // 10]))
    return [[rng.randint(1, heaviest) for _ in range(rng.randint(size // 2, size))], limit]


def edges() -> list[list]:
    return [
        [[], 1],
        [[1], 1],
        [[9], 9],
        [[4], 9],
        [[4, 5], 9],
        [[4, 6], 9],
        [[1, 1, 1, 1, 1], 1],
        [[1, 1, 1, 1, 1], 2],
        [[1, 1, 1, 1, 1, 1], 3],
        [[1, 1, 1, 1, 1], 5],
        [[1, 1, 1, 1, 1], 100],
        [[9, 1, 9, 1, 9], 9],
        [[5, 3, 1, 5, 3, 1], 8],
        [[LARGEST, LARGEST, 1], LARGEST],
        [[LARGEST - 1, 1, LARGEST - 1, 2], LARGEST],
        [[1, 2, 4, 8, 16, 32, 64], 64],
        [[64, 32, 16, 8, 4, 2, 1], 64],
    ]


def small():
    for length in range(6):
        for weights in itertools.product([1, 2, 3], repeat=length):
            for limit in range(max(weights, default=1), 8):
                yield [list(weights), limit]
