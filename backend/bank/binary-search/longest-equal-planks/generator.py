import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    longest = rng.choice([3, 10, 100, 10**4, 10**6])
    boards = [rng.randint(1, longest) for _ in range(rng.randint(1, size + 1))]
    # Up to a few planks from each board, so that a slow solution can try them all.
    count = rng.randint(1, min(sum(boards), rng.choice([1, 3, 8]) * len(boards) + 3))
    return [boards, count]


def edges() -> list[list]:
    return [
        [[1], 1],
        [[2], 1],
        [[2], 2],
        [[7], 2],
        [[7], 7],
        [[10**6], 1],
        [[10**6], 3],
        [[10**6], 10**6],
        [[1, 10**6], 2],
        [[1, 10**6], 10**6],
        [[1, 1, 1], 3],
        [[1, 1, 1], 2],
        [[5, 5], 3],
        [[5, 5], 2],
        [[1, 2], 3],
        [[1, 2], 2],
        [[2, 3, 4], 9],
        [[4, 3, 2], 8],
        [[9, 1, 1, 1], 4],
        [[100, 100, 99], 4],
        [[7, 7, 7, 6], 4],
        [[3] * 20, 41],
        [[10**6] * 12, 10**6],
        [[999_983, 1], 17],
    ]


def small():
    for length in range(1, 4):
        for boards in itertools.product(range(1, 5), repeat=length):
            for count in range(1, min(sum(boards), 8) + 1):
                yield [list(boards), count]
