import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    count = rng.randint(size // 2 + 1, size + 1)
    highest = rng.choice([1, 3, 8, 10**9])
    heights = [rng.randint(0, highest) for _ in range(count)]
    if rng.random() < 0.3:
        heights[rng.randrange(count)] = highest
        heights[rng.randrange(count)] = highest
    drain = rng.choice([0, count - 1, rng.randrange(count), heights.index(min(heights))])
    return [heights, drain]


def edges() -> list[list]:
    return [
        [[0], 0],
        [[10**9], 0],
        [[1, 0], 0],
        [[1, 0, 1], 0],
        [[1, 0, 1], 1],
        [[1, 0, 1], 2],
        [[2, 0, 1, 0, 2], 2],
        [[2, 0, 1, 0, 2], 1],
        [[2, 1, 0, 1, 2], 2],
        [[0, 3, 0, 3, 0], 0],
        [[4, 1, 3, 1, 5], 4],
        [[4, 1, 3, 1, 5], 1],
        [[10**9, 0, 0, 0, 10**9], 0],
        [[5, 4, 1, 2], 0],
        [[3, 0, 2, 0, 4, 0, 1], 3],
    ]


def small():
    for count in range(1, 6):
        for heights in itertools.product(range(4 if count < 5 else 3), repeat=count):
            for drain in range(count):
                if count < 5 or drain in (1, 2):
                    yield [list(heights), drain]
