import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    alphabet = rng.choice(['a', 'ab', 'abc', 'az', 'vwxyz', 'abcdefghijklmnopqrstuvwxyz'])
    length = rng.randint(size // 2 + 1, size + 1)
    half = ''.join(rng.choice(alphabet) for _ in range((length + 1) // 2))
    text = half + half[::-1][: length // 2] if rng.random() < 0.4 else ''.join(rng.choice(alphabet) for _ in range(length))
    letters = ''.join(rng.sample(text, length)) if rng.random() < 0.5 else text
    sections = []
    for _ in range(rng.randint(0, size)):
        first = rng.randrange(length)
        last = rng.choice([first, min(length - 1, first + rng.randint(0, 6)), rng.randrange(first, length), length - 1])
        sections.append([first, last])
    return [letters, sections]


def edges() -> list[list]:
    alphabet = 'abcdefghijklmnopqrstuvwxyz'
    return [
        ['a', []],
        ['a', [[0, 0]]],
        ['ab', [[0, 1], [0, 0], [1, 1]]],
        ['aa', [[0, 1]]],
        ['aab', [[0, 2], [1, 2], [0, 1]]],
        ['abab', [[0, 3], [0, 2], [1, 3]]],
        ['aaabbb', [[0, 5], [0, 4], [1, 4], [0, 2]]],
        ['abcabc', [[0, 5], [0, 2], [2, 3], [1, 5]]],
        [alphabet, [[0, 25], [25, 25], [0, 0]]],
        [alphabet + alphabet[::-1], [[0, 51], [25, 26], [0, 26]]],
        ['zzz', [[0, 2], [0, 2], [0, 1]]],
        ['azza', [[3, 3], [2, 3], [1, 3], [0, 3]]],
        ['zyzy', [[0, 3], [0, 2], [1, 2]]],
    ]


def small():
    for length in range(1, 6):
        for chosen in itertools.product('abz' if length < 5 else 'az', repeat=length):
            letters = ''.join(chosen)
            for first in range(length):
                for last in range(first, length):
                    yield [letters, [[first, last]]]
    for length in (1, 2, 4):
        for chosen in itertools.product('abcd', repeat=length):
            yield [''.join(chosen), [[0, length - 1], [length // 2, length - 1]]]
