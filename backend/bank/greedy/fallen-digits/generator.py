import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    alphabet = rng.choice(['01', '12', '789', '0123456789', '0123456789'])
    digits = ''.join(rng.choice(alphabet) for _ in range(rng.randint(size // 2 + 1, size + 1)))
    if rng.random() < 0.2:
        digits = ''.join(sorted(digits, reverse=rng.random() < 0.5))
    return [digits, rng.choice([0, 1, rng.randint(0, len(digits)), rng.randint(0, len(digits)), len(digits)]) if len(digits) else 0]


def edges() -> list[list]:
    return [
        ['0', 0],
        ['0', 1],
        ['9', 0],
        ['12', 1],
        ['21', 1],
        ['11', 1],
        ['1234', 2],
        ['4321', 2],
        ['112', 1],
        ['1121', 1],
        ['2112', 2],
        ['100', 1],
        ['90909', 2],
        ['5559555', 3],
        ['987654321', 8],
        ['123454321', 4],
    ]


def small():
    for length in range(1, 6):
        for chosen in itertools.product('0129' if length < 5 else '12', repeat=length):
            for fallen in range(length + 1):
                yield [''.join(chosen), fallen]
