import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    limit = rng.choice([2, 5, 10, 100, 10**9])
    heaviest = max(1, rng.choice([limit, limit, limit // 2, 2 * limit // 3]))
    weights = [rng.randint(1, heaviest) for _ in range(rng.randint(size // 2, size))]
    if weights and rng.random() < 0.1:
        weights[rng.randrange(len(weights))] = min(10**9, limit + rng.randint(0, 2))
    return [weights, limit]


def edges() -> list[list]:
    return [
        [[], 1],
        [[1], 1],
        [[2], 1],
        [[1, 1], 1],
        [[1, 1], 2],
        [[3, 1], 3],
        [[3, 1], 4],
        [[1, 2, 3], 3],
        [[3, 2, 1], 5],
        [[1, 1, 1, 1, 1], 2],
        [[5, 1, 4, 2, 3], 6],
        [[5, 1, 4, 2, 3], 5],
        [[10**9, 10**9], 10**9],
        [[10**9, 5, 10**9, 5], 10**9],
        [[7, 8], 7],
        [[2, 2, 3, 3, 4, 4], 6],
    ]


def small():
    for length in range(6):
        for weights in itertools.product(range(1, 5 if length < 4 else 4 if length < 5 else 3), repeat=length):
            for limit in range(1, 7 if length < 4 else 6):
                yield [list(weights), limit]
