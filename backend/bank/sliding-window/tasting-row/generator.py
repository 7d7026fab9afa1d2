import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    count = rng.randint(size // 2 + 1, size + 1)
    teas = rng.sample(range(rng.choice([30, 10**9])), rng.choice([1, 2, 3, 5, 12]))
    glasses = []
    while len(glasses) < count:
        glasses += [rng.choice(teas)] * rng.choice([1, 1, 1, 2, 4])
    return [glasses[:count], min(count, rng.choice([1, 2, 2, 3, 4, count]))]


def edges() -> list[list]:
    return [
        [[0], 1],
        [[5, 5], 1],
        [[5, 6], 1],
        [[5, 6], 2],
        [[1, 2, 3], 2],
        [[1, 2, 2], 1],
        [[1, 1, 2], 1],
        [[1, 2, 1, 2, 3], 2],
        [[3, 1, 2, 1, 2], 2],
        [[1, 2, 1, 3, 4, 3, 3], 2],
        [[1, 1, 2, 2, 3, 3], 2],
        [[1, 2, 3, 1, 2, 3], 3],
        [[10**9, 0, 10**9, 5, 0], 2],
        [[7, 7, 8, 7, 9, 9, 9, 7], 2],
    ]


def small():
    for length in range(1, 7):
        for glasses in itertools.product(range(1, 4), repeat=length):
            if length < 6 or glasses[0] == 1:
                for kinds in range(1, min(length, 3) + 1):
                    yield [list(glasses), kinds]
