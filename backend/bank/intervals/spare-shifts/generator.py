import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    hours = rng.choice([1, 4, 10, size + 1, 10**9])
    longest = max(1, rng.choice([1, 2, hours // 3, hours // 2, hours]))
    shifts = []
    for _ in range(rng.randint(size // 2, size)):
        begin = rng.randint(0, min(hours, 10**9 - 1))
        shifts.append((begin, min(10**9, begin + rng.randint(1, longest))))
    if rng.random() < 0.7 and size > 1:
        # A row without gaps, in any order.
        begin = 0
        while begin < hours and len(shifts) < 2 * size:
            end = min(10**9, begin + rng.randint(max(1, hours // size), max(1, hours // size) * 2))
            shifts.append((max(0, begin - rng.randint(0, 1)), end))
            begin = end
        rng.shuffle(shifts)
    return [[begin for begin, _ in shifts], [end for _, end in shifts], hours]


def edges() -> list[list]:
    return [
        [[], [], 1],
        [[0], [1], 1],
        [[0], [1], 2],
        [[1], [2], 2],
        [[0], [10**9], 10**9],
        [[0, 1], [1, 2], 2],
        [[1, 0], [2, 1], 2],
        [[0, 0], [3, 5], 5],
        [[0, 1, 2], [3, 4, 5], 5],
        [[0, 2, 1], [2, 5, 4], 5],
        [[0, 4], [3, 9], 9],
        [[0, 3, 3], [3, 5, 9], 9],
        [[0, 7], [5, 9], 5],
        [[2, 0, 4, 1], [6, 3, 9, 5], 9],
        [[0, 1, 5], [9, 2, 12], 8],
    ]


def small():
    shifts = [(begin, end) for begin in range(4) for end in range(begin + 1, 5)]
    for count in range(3):
        for chosen in itertools.product(shifts, repeat=count):
            for hours in range(1, 6):
                yield [[begin for begin, _ in chosen], [end for _, end in chosen], hours]
    for chosen in itertools.combinations(shifts, 3):
        for hours in (2, 3, 4, 5):
            yield [[begin for begin, _ in chosen[::-1]], [end for _, end in chosen[::-1]], hours]
