import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    length = rng.randint(size // 2 + 1, size + 1)
    gaps = rng.choice([0, 0.2, 0.5, 0.9])
    decimals = rng.choice([0, 1, 3])
    readings: list = []
    while len(readings) < length:
        if rng.random() < gaps:
            readings += [None] * rng.randint(1, 4)
        else:
            readings.append(round(rng.uniform(-100, 100) * rng.choice([0, 0.1, 1]), decimals))
    readings = readings[:length]
    return [readings, rng.choice([1, min(2, length), rng.randint(1, length), length])]


def edges() -> list[list]:
    return [
        [[None], 1],
        [[0.0], 1],
        [[-100.0], 1],
        [[None, 0.0], 1],
        [[None, 0.0], 2],
        [[0.0, None, None], 2],
        [[1.5, 2.5, 3.5], 1],
        [[1.5, 2.5, 3.5], 3],
        [[100.0, -100.0, 100.0, -100.0], 2],
        [[100.0, -100.0, 100.0, -100.0], 3],
        [[None, None, None, None], 2],
        [[0.001, None, None, None, 0.002], 3],
        [[5.0, None, 5.0, None, 5.0], 2],
        [[99.999, 99.999, 99.998, None], 2],
    ]


def small():
    for length in range(1, 6):
        for readings in itertools.product([None, 0.0, -1.5, 4.25], repeat=length):
            for hours in range(1, length + 1):
                if length < 5 or hours == 3:
                    yield [list(readings), hours]
