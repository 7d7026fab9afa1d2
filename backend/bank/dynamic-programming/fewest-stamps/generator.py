import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    highest = rng.randint(1, 2 * size + 4)
    values = rng.sample(range(1, highest + 1), min(highest, rng.randint(1, 6)))
    style = rng.choice(['any', 'no small ones', 'multiples'])
    if style == 'no small ones':
        shift = rng.randint(1, size + 2)
        values = [value + shift for value in values]
    elif style == 'multiples':
        factor = rng.randint(2, 3)
        values = [value * factor for value in values]
    if rng.random() < 0.6:
        postage = sum(rng.choice(values) for _ in range(rng.randint(0, 8)))
    else:
        postage = rng.randint(0, 5 * size + 10)
    return [values, postage]


def edges() -> list[list]:
    return [
        [[1], 0],
        [[50_000], 0],
        [[1], 1],
        [[2], 1],
        [[1], 2],
        [[2], 3],
        [[2], 4],
        [[3, 4], 5],
        [[3, 4], 6],
        [[3, 7], 11],
        [[3, 7], 12],
        [[1, 3, 4], 6],
        [[4, 1, 3], 6],
        [[1, 7, 10], 14],
        [[10, 7, 1], 15],
        [[9, 6, 1], 12],
        [[5, 2], 3],
        [[7], 7],
        [[7], 6],
        [[7], 8],
        [[8, 5, 11], 14],
        [[50_000], 50_000],
        [[50_000, 49_999], 49_998],
        [[25_000, 24_999], 49_999],
        [[1, 25_000], 49_999],
        [[12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 100],
        [[6, 10, 15], 29],
        [[6, 10, 15], 31],
    ]


def small():
    for length in range(1, 4):
        for values in itertools.permutations(range(1, 6), length):
            for postage in range(13):
                yield [list(values), postage]
