import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    letters = rng.choice(['a', 'ab', 'aA', 'rgbRGB'])
    half = [rng.choice(letters) for _ in range(rng.randint(0, size // 2))]
    beads = half + [rng.choice(letters)] * rng.randint(0, 1) + half[::-1]
    if beads and rng.random() < 0.5:
        beads[rng.randrange(len(beads))] = rng.choice(letters + 'z')
    return [beads]


def edges() -> list[list]:
    return [
        [[]],
        [['a']],
        [['a', 'a']],
        [['a', 'b']],
        [['a', 'A']],
        [list('aba')],
        [list('abb')],
        [list('bba')],
        [list('abca')],
        [list('abba')],
        [list('abcba')],
        [list('abcda')],
        [list('ZzzZ')],
        [list('abcabc')],
        [list('aabaab')],
    ]


def small():
    for length in range(7):
        for beads in itertools.product('ab' if length > 4 else 'abA', repeat=length):
            yield [list(beads)]
