import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    places = rng.choice([1, 2, 5, 8, 31, 32, 33, 53, 54, 61, 62, rng.randint(1, 62)])
    return [[rng.randrange(2 ** rng.randint(1, places)) for _ in range(rng.randint(1, size + 1))], places]


def edges() -> list[list]:
    return [
        [[0], 1],
        [[1], 1],
        [[0, 1, 2, 3], 2],
        [[2**62 - 1], 62],
        [[1], 62],
        [[2**61], 62],
        [[2**61 + 1], 62],
        [[2**31, 2**32, 2**33, 1, 2], 34],
        [[2**31 - 1], 32],
        [[2**53 + 1], 54],
        [[1, 2**52], 53],
        [[0, 0], 40],
        [[int('110' * 20, 2), int('011' * 20, 2)], 60],
        [[6, 6], 3],
    ]


def small():
    for places in range(1, 8):
        for code in range(2**places):
            yield [[code], places]
    for codes in itertools.product(range(8), repeat=2):
        yield [list(codes), 3]
    for place in range(62):
        yield [[2**place], 62]
