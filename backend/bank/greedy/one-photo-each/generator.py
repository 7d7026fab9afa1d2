import itertools
import random

LATEST = 10**9


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    span = rng.choice([4, 10, 30, 300, LATEST])
    longest = rng.choice([0, 1, span // 8, span // 3, span])
    guests = []
    for _ in range(rng.randint(0, size)):
        arrival = rng.randint(0, span)
        guests.append((arrival, rng.randint(arrival, min(span, arrival + longest))))
    order = rng.choice(['any', 'any', 'arrival', 'leaving'])
    if order != 'any':
        guests.sort(key=lambda guest: guest if order == 'arrival' else guest[::-1])
    return [[arrival for arrival, _ in guests], [leave for _, leave in guests]]


def edges() -> list[list]:
    return [
        [[], []],
        [[0], [0]],
        [[LATEST], [LATEST]],
        [[0], [LATEST]],
        [[0, 5], [5, 9]],
        [[0, 6], [5, 9]],
        [[6, 0], [9, 5]],
        [[0, 1, 7], [10, 2, 9]],
        [[0, 2, 4, 6], [2, 4, 6, 8]],
        [[0, 3, 6, 9], [4, 7, 10, 13]],
        [[1, 1, 1], [1, 2, 3]],
        [[3, 2, 1], [3, 3, 3]],
        [[0, 0, 5, 5, 2], [1, 6, 9, 5, 4]],
        # Most guests are there at minute 4, but minutes 2 and 6 are enough.
        [[4, 0, 2, 6, 2, 4], [6, 2, 4, 8, 4, 6]],
        [[1, 4, 2, 6, 5, 9], [3, 6, 5, 8, 7, 9]],
    ]


def small():
    guests = [(arrival, leave) for arrival in range(4) for leave in range(arrival, 4)]
    for count in range(4):
        for chosen in itertools.product(guests, repeat=count):
            yield [[arrival for arrival, _ in chosen], [leave for _, leave in chosen]]
