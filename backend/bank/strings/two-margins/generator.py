import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    width = rng.choice([1, 3, 6, 10, 20, rng.randint(1, 100)])
    longest = rng.choice([1, 2, 4, width])
    words = [
        ''.join(rng.choice('abcdefghijklmnopqrstuvwxyz') for _ in range(rng.randint(1, min(longest, width))))
        for _ in range(rng.randint(1, size + 1))
    ]
    return [words, width]


def edges() -> list[list]:
    return [
        [['a'], 1],
        [['a'], 5],
        [['a', 'b'], 1],
        [['a', 'b'], 2],
        [['a', 'b'], 3],
        [['a', 'b'], 4],
        [['a', 'b', 'cccc'], 4],
        [['a', 'b', 'c', 'dddddd'], 6],
        [['a', 'b', 'c', 'ddddddd'], 7],
        [['a', 'b', 'c', 'dddddddd'], 8],
        [['abcde', 'f', 'ghijk'], 5],
        [['ab', 'c', 'ab', 'c', 'ab'], 6],
        [['aaa', 'b', 'c', 'd', 'eeeeeeeee'], 10],
        [['a', 'a', 'a', 'a', 'a', 'a', 'a', 'bbbbbbbbb'], 15],
        [['x', 'yyyyyyyyyyyyyyyyyyy', 'z', 'z'], 20],
    ]


def small():
    for count in range(1, 6):
        for lengths in itertools.product([1, 2, 3], repeat=count):
            for width in range(max(lengths), 8 if count < 4 else 6):
                if count < 5 or width == 5:
                    yield [[letter * length for letter, length in zip('abcde', lengths)], width]
    for width in range(5, 16):
        yield [['a', 'b', 'c', 'd' * width], width]
        yield [['a', 'b', 'c', 'd', 'e' * (width - 1)], width]
