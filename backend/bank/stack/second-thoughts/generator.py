import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    keys = rng.choice(['ab<>', 'abcdef<<>', 'abcdefgh<>>', 'a<<>>', 'abcdefghijklmnopqrstuvwxyz<'])
    return [''.join(rng.choice(keys) for _ in range(rng.randint(size // 2, size)))]


def edges() -> list[list]:
    return [
        [''],
        ['a'],
        ['<'],
        ['>'],
        ['a<'],
        ['a<<>'],
        ['a<>>'],
        ['abc<<<'],
        ['abc<<<>>>'],
        ['abc<<<>>>>'],
        ['abc<<x>>'],
        ['abc<<>x<>'],
        ['ab<<x<>>'],
        ['ab<c<<>>d'],
        ['z<y<x<>>>'],
    ]


def small():
    for length in range(6):
        for keys in itertools.product('ab<>', repeat=length):
            yield [''.join(keys)]
    for keys in itertools.product('c<>', repeat=5):
        yield ['ab' + ''.join(keys)]
