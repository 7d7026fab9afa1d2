import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    count = rng.randint(max(2, size // 2), size + 2)
    longest = rng.choice([count, 2 * count, 10 * count, 10**9])
    hooks = rng.sample(range(longest + 1), count)
    lanterns = rng.choice([2, min(3, count), rng.randint(2, count), count])
    return [hooks, lanterns]


def edges() -> list[list]:
    return [
        [[0, 1], 2],
        [[0, 10**9], 2],
        [[10**9, 0, 5], 3],
        [[3, 1, 2], 2],
        [[1, 2, 3, 4, 5], 3],
        [[1, 2, 3, 4, 5], 4],
        [[1, 2, 4, 8, 16, 32], 3],
        [[1, 2, 4, 8, 16, 32], 4],
        [[0, 9, 10, 11, 20], 3],
        [[0, 1, 2, 18, 19, 20], 4],
        [[5, 4, 3, 2, 1, 0], 2],
        [[0, 3, 6, 9, 12], 5],
        [[0, 3, 6, 9, 12], 3],
        [[100, 1, 50, 51, 49], 3],
    ]


def small():
    for count in range(2, 7):
        for hooks in itertools.combinations(range(9), count):
            for lanterns in range(2, count + 1):
                if count < 5 or hooks[0] == 0:
                    yield [list(hooks[::-1]), lanterns]
