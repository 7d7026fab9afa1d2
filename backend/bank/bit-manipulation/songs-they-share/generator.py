import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    songs = rng.choice([1, 2, 5, 20, 33, 60])
    count = rng.randint(size // 2 + 1, size + 1)
    first = rng.randint(0, 60 - songs)
    return [[rng.randrange(2**songs) << first for _ in range(count)]]


def edges() -> list[list]:
    return [
        [[0]],
        [[2**60 - 1]],
        [[0, 0, 0]],
        [[0, 1]],
        [[2**59, 0]],
        [[2**59, 2**59 - 1]],
        [[2**32, 2**31, 2**30]],
        [[2**53 + 1, 2**53]],
        [[1, 2, 4, 8, 16]],
        [[7, 7, 0, 0]],
        [[5, 10, 5, 10]],
        [[2**60 - 1] * 3 + [0] * 2],
        [[3, 6, 12, 24, 48]],
        [[2**60 - 1, 2**60 - 2, 1]],
    ]


def small():
    for length in range(1, 5):
        for known in itertools.product(range(8 if length < 4 else 4), repeat=length):
            yield [list(known)]
    for song in range(60):
        yield [[2**song, 0, 2**song]]
        yield [[2**song, 2 ** (59 - song)]]
