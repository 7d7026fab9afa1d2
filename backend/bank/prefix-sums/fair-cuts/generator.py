import itertools
import random

LARGEST = 10**9


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    span = rng.choice([1, 2, 5, 100, LARGEST])
    least = rng.choice([0, -span, 1])
    half = [rng.randint(least, span) for _ in range(rng.randint(0, size // 2 + 1))]
    kind = rng.choice(['any', 'twice', 'mirrored', 'nearly'])
    if kind == 'any':
        beads = half + [rng.randint(least, span) for _ in range(rng.randint(0, size // 2 + 1))]
    elif kind == 'twice':
        beads = half + rng.sample(half, len(half))
    else:
        beads = half + half[::-1]
    if kind == 'nearly' or not beads:
        # One bead more, often without worth, wherever it falls.
        beads.insert(rng.randint(0, len(beads)), rng.choice([0, 0, 1, -1]))
    return [beads]


def edges() -> list[list]:
    strings = [
        [0],
        [5],
        [0, 0],
        [3, 3],
        [3, -3],
        [LARGEST, LARGEST],
        [-LARGEST, -LARGEST],
        [0, 0, 0, 0],
        [5, 2, -2, 5],
        [2, 1],
        [1, -1, 0],
        [-2, 1, -1],
        [6, -1, 1, 0, 6],
        # The parts differ by 2^32, which looks like nothing in 32 bits.
        [LARGEST, LARGEST, LARGEST, LARGEST, 294_967_296, 0],
        [1, 2, 3, 4, 5, 15],
        [15, 5, 4, 3, 2, 1],
        [-1, -1, -1, 0, -3],
    ]
    return [[beads] for beads in strings]


def small():
    for length in range(1, 7):
        for beads in itertools.product([-1, 0, 1], repeat=length):
            yield [list(beads)]
