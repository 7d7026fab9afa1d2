import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    most = rng.choice([1, 5, 100, 10**9])
    lean = rng.choice([-most // 2, 0, 0, most // 2])
    changes = [max(-most, min(most, rng.randint(-most, most) + lean)) for _ in range(rng.randint(size // 2, size))]
    return [changes, rng.choice([0, 0, 1, most, rng.randint(0, 10**9)])]


def edges() -> list[list]:
    return [
        [[], 0],
        [[], 10**9],
        [[0], 0],
        [[5], 0],
        [[-5], 0],
        [[5], 3],
        [[-5], 3],
        [[5, -5], 0],
        [[-5, 5], 0],
        [[-1, -1, -1], 1],
        [[3, -4, 2, -4], 0],
        [[-4, 9, -7, 1], 2],
        [[10**9] * 3 + [-(10**9)] * 4, 7],
        [[-(10**9)] * 5, 10**9],
    ]


def small():
    for length in range(6):
        for changes in itertools.product([-2, -1, 0, 3] if length < 5 else [-2, 1], repeat=length):
            for reserve in range(3):
                yield [list(changes), reserve]
