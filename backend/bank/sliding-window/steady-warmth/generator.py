import itertools
import random

LARGEST = 10**9


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    length = rng.randint(1, size + 1)
    span = rng.choice([1, 3, 10, 1000, LARGEST])
    kind = rng.choice(['any', 'walk', 'ascending', 'descending', 'outlier'])
    readings = [rng.randint(-span, span) for _ in range(length)]
    if kind == 'walk':
        readings = [max(-LARGEST, min(LARGEST, value)) for value in itertools.accumulate(readings)]
    elif kind in ('ascending', 'descending'):
        readings.sort(reverse=kind == 'descending')
    elif kind == 'outlier':
        readings = [rng.choice([0, 0, 0, 1]) for _ in range(length)]
        readings[rng.randrange(length)] = rng.choice([-span, span])
    return [readings, rng.choice([0, 1, span // 3, span // 2, span, min(LARGEST, 2 * span)])]


def edges() -> list[list]:
    return [
        [[0], 0],
        [[-LARGEST], LARGEST],
        [[LARGEST, -LARGEST], LARGEST],
        [[-LARGEST, LARGEST, -LARGEST], LARGEST],
        [[-LARGEST, 0, LARGEST], LARGEST],
        [[4, 4, 4, 4], 0],
        [[1, 2, 1, 2], 0],
        [[1, 2, 1, 2], 1],
        [[1, 2, 3, 4, 5, 6], 2],
        [[6, 5, 4, 3, 2, 1], 2],
        [[5, 1, 2, 3, 2, 1, 5], 2],
        [[1, 5, 4, 3, 4, 5, 1], 2],
        [[3, 9, 3, 0, 3, 9, 3], 6],
        [[10, 1, 2, 4, 7, 2], 5],
        [[8, 2, 4, 7], 4],
        [[2, 0, 2, 4, 2, 0, 2], 2],
    ]


def small():
    for length in range(1, 6):
        for readings in itertools.product(range(3), repeat=length):
            for tolerance in range(3):
                yield [list(readings), tolerance]
