import itertools
import random

ALL = 2**60 - 1


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    lamps = rng.choice([1, 3, 8, 33, 60])
    kind = rng.choice(['any', 'few changes', 'one lamp', 'repeats'])
    scenes: list[int] = []
    for _ in range(rng.randint(1, size + 1)):
        last = scenes[-1] if scenes else 0
        if kind == 'any':
            scene = rng.getrandbits(lamps)
        elif kind == 'few changes':
            scene = last ^ (1 << rng.randrange(lamps))
        elif kind == 'one lamp':
            scene = 1 << rng.randrange(lamps)
        else:
            scene = rng.choice([last, 0, ALL, rng.getrandbits(lamps)])
        scenes.append(scene)
    return [scenes]


def edges() -> list[list]:
    shows = [
        [0],
        [1],
        [ALL],
        [2**59],
        [2**31],
        [2**32],
        [2**53 + 1],
        [0, 0, 0],
        [7, 7, 7],
        [1, 2, 4, 8],
        [8, 7],
        [ALL, 0, ALL],
        [2**59, 2**59 - 1],
        [2**32 - 1, 2**32],
        [ALL, ALL - 1, ALL],
        [3, 1, 3, 2, 0],
    ]
    return [[scenes] for scenes in shows]


def small():
    for length in range(1, 4):
        for scenes in itertools.product(range(8), repeat=length):
            yield [list(scenes)]
