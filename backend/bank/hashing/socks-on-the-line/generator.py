import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    letters = rng.choice(['a', 'ab', 'abc', 'pqrst', 'abcdefghijklmnopqrstuvwxyz'])
    length = rng.randint(size // 2 + 1, size + 1)
    text = ''.join(rng.choice(letters) for _ in range(length))
    if rng.random() < 0.2:
        half = text[: length // 2]
        text = half + rng.choice([half, half[::-1]]) or 'a'
    return [text]


def edges() -> list[list]:
    return [
        ['a'],
        ['aa'],
        ['ab'],
        ['aaa'],
        ['aba'],
        ['abba'],
        ['abcabc'],
        ['abccba'],
        ['aabbcc'],
        ['abcaabbc'],
        ['zyxwvutsrqponmlkjihgfedcba'],
        ['abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz'],
        ['zazbzczdzez'],
        ['abacabadabacaba'],
    ]


def small():
    for letters, longest in (('abc', 6), ('az', 8)):
        for length in range(1, longest + 1):
            for chosen in itertools.product(letters, repeat=length):
                yield [''.join(chosen)]
