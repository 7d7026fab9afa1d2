import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    longest = rng.choice([3, 10, max(3, size), 2 * size + 3, 10**9])
    slack = rng.choice([0, 1, 2, longest // 10, longest])
    feet = [rng.randint(1, longest) for _ in range(rng.randint(size // 3, size))]
    boots = [rng.randint(1, longest) for _ in range(rng.randint(size // 3, size))]
    return [feet, boots, slack]


def edges() -> list[list]:
    return [
        [[], [], 0],
        [[], [5], 3],
        [[5], [5], 0],
        [[5], [4], 9],
        [[5], [6], 0],
        [[5], [6], 1],
        [[5, 5, 5], [5, 5], 0],
        [[1, 2, 3], [2, 3, 4], 1],
        [[3, 2, 1], [4, 3, 2], 2],
        [[1, 3], [3, 3], 2],
        [[1, 3], [2, 3], 1],
        [[4, 1], [4, 5], 3],
        [[10**9, 1], [10**9, 10**9], 10**9],
        [[2, 9, 4, 7], [10, 3, 8, 5], 1],
    ]


def small():
    for hikers in range(4):
        for pairs in range(4):
            for feet in itertools.combinations_with_replacement([1, 2, 4], hikers):
                for boots in itertools.combinations_with_replacement([1, 2, 3, 5], pairs):
                    for slack in range(4):
                        yield [list(feet[::-1]), list(boots), slack]
