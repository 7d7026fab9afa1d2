import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    camps = rng.randint(size // 2 + 1, size + 1)
    most = rng.choice([1, 4, 50, 10**9])
    wood = [rng.randint(0, most) for _ in range(camps)]
    needed = rng.sample(wood, camps) if rng.random() < 0.6 else [rng.randint(0, most) for _ in range(camps)]
    if rng.random() < 0.4:
        camp = rng.randrange(camps)
        wood[camp] = min(10**9, wood[camp] + rng.randint(0, most))
    return [wood, needed]


def edges() -> list[list]:
    return [
        [[0], [0]],
        [[0], [1]],
        [[1], [0]],
        [[5, 0], [0, 5]],
        [[0, 5], [5, 0]],
        [[0, 0, 0], [0, 0, 0]],
        [[1, 2, 3, 4], [2, 2, 3, 3]],
        [[4, 3, 2, 1], [1, 2, 3, 4]],
        [[1, 2, 3, 4], [4, 3, 2, 1]],
        [[3, 0, 3, 0], [2, 2, 1, 1]],
        [[3, 1, 3, 0], [2, 2, 1, 1]],
        [[0, 0, 9, 0, 0], [1, 1, 1, 1, 5]],
        [[0, 0, 9, 0, 0], [1, 1, 1, 1, 6]],
        [[10**9, 0, 0], [0, 10**9, 0]],
        [[2, 2, 2, 0, 4], [3, 1, 2, 2, 2]],
    ]


def small():
    for camps in range(1, 4):
        for wood in itertools.product([0, 1, 3], repeat=camps):
            for needed in itertools.product([0, 1, 2], repeat=camps):
                yield [list(wood), list(needed)]
    for gains in itertools.product([-2, -1, 0, 2], repeat=5):
        yield [[max(0, gain) for gain in gains], [max(0, -gain) for gain in gains]]
