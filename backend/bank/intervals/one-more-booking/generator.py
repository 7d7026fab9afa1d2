import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    widest = rng.choice([2, 4, 1000, 10**9 // (4 * size + 8)])
    bookings = []
    night = rng.randint(0, widest)
    for _ in range(rng.randint(0, size)):
        end = night + rng.randint(0, widest)
        bookings.append([night, end])
        night = end + 2 + rng.randint(0, rng.choice([0, 1, widest]))
    first = rng.randint(0, night)
    length = rng.choice([0, 1, rng.randint(0, 2 * widest), rng.randint(0, night)])
    if bookings and rng.random() < 0.4:
        # Right behind a block, or with one free night.
        first = rng.choice(bookings)[1] + rng.randint(0, 2)
    return [bookings, first, min(10**9, first + length)]


def edges() -> list[list]:
    blocks = [[3, 5], [8, 8], [11, 14]]
    return [
        [[], 0, 10**9],
        [blocks, 0, 0],
        [blocks, 0, 1],
        [blocks, 0, 2],
        [blocks, 6, 6],
        [blocks, 6, 7],
        [blocks, 7, 9],
        [blocks, 9, 9],
        [blocks, 12, 13],
        [blocks, 0, 20],
        [blocks, 15, 15],
        [blocks, 16, 16],
        [[[0, 10**9]], 5, 6],
        [[[0, 0], [10**9, 10**9]], 1, 10**9 - 1],
    ]


def small():
    calendars = [[]]
    nights = range(8)
    for count in (1, 2, 3):
        for borders in itertools.combinations_with_replacement(nights, 2 * count):
            blocks = [list(borders[2 * i : 2 * i + 2]) for i in range(count)]
            if all(one[1] + 1 < other[0] for one, other in zip(blocks, blocks[1:])):
                calendars.append(blocks)
    for blocks in calendars:
        for first in range(0, 9):
            for last in range(first, 9, 1 if len(blocks) < 2 else 2):
                yield [blocks, first, last]
