import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    dearest = rng.choice([2, 9, 9, 1000, 10**9])
    rows = []
    left = size
    for _ in range(rng.randint(0, max(1, rng.choice([2, 5, size])))):
        length = rng.randint(0, min(left, rng.choice([1, 4, size])))
        left -= length
        rows.append(sorted(rng.randint(-dearest, dearest) for _ in range(length)))
    count = sum(len(row) for row in rows)
    rank = rng.choice([0, max(0, count - 1), count, rng.randint(0, count), rng.randint(0, count), rng.randint(0, 10**18)])
    return [rows, rank]


def edges() -> list[list]:
    return [
        [[], 0],
        [[[]], 0],
        [[[], [], []], 10**18],
        [[[5]], 0],
        [[[5]], 1],
        [[[1, 2], [3, 4]], 1],
        [[[3, 4], [1, 2]], 2],
        [[[7, 7], [7, 7, 7]], 4],
        [[[-3, -1], [-2]], 0],
        [[[-3, -1], [-2]], 1],
        [[[-(10**9), 10**9]], 0],
        [[[-(10**9), 10**9]], 1],
        [[[-1, 0], [0, 1], [-1, 1]], 3],
        [[[1, 1, 1], [], [2, 2]], 3],
        [[[1, 5, 9], [2, 6], [3]], 10**18],
    ]


def small():
    lists = [list(chosen) for length in range(4) for chosen in itertools.combinations_with_replacement((-2, -1, 1), length)]
    for one in lists:
        for rank in range(len(one) + 1):
            yield [[one], rank]
    for one, other in itertools.product(lists, repeat=2):
        for rank in range(len(one) + len(other) + 1):
            yield [[one, other], rank]
