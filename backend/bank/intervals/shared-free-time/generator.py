import itertools
import random

LATEST = 10**9


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    span = rng.choice([2 * size + 4, 4 * size + 8, 20 * size + 20, LATEST])
    lists = []
    for _ in range(2):
        periods = rng.randint(0, size) // rng.choice([1, 2])
        lists.append(sorted(rng.sample(range(span + 1), 2 * periods)))
    if rng.random() < 0.2:
        # The other one is free exactly when the first is busy, or nearly so.
        lists[1] = lists[0][1:-1]
        if lists[1] and rng.random() < 0.5:
            lists[1][-1] += 1
    if rng.random() < 0.5:
        lists.reverse()
    typical = max(1, span // (size + 3))
    return [*lists, rng.choice([1, 1, 2, 3, rng.randint(1, typical)])]


def edges() -> list[list]:
    return [
        [[], [], 1],
        [[], [0, LATEST], 1],
        [[0, 1], [], 1],
        [[0, LATEST], [0, LATEST], LATEST],
        [[0, LATEST], [1, LATEST], LATEST],
        [[0, 5], [5, 9], 1],
        [[5, 9], [0, 5], 1],
        [[0, 100], [10, 20, 30, 40, 50, 60], 10],
        [[10, 20, 30, 40, 50, 60], [0, 100], 11],
        [[1, 5, 6, 9], [1, 5, 6, 9], 3],
        [[1, 5, 8, 12], [3, 5, 6, 10], 2],
        [[1, 9, 10, 19], [2, 12, 15, 30], 3],
        [[0, 4, 5, 8], [3, 6], 1],
        [[2, 4, 6, 8, 10, 12], [7, 11], 1],
        [[0, 2, 4, 6], [2, 4, 6, 8], 1],
        [[0, 3, 4, 20], [1, 5, 6, 7, 8, 19], 2],
    ]


def small():
    lists = [list(chosen) for count in (0, 2, 4) for chosen in itertools.combinations(range(6), count)]
    for mine in lists:
        for yours in lists:
            for minutes in (1, 2):
                yield [list(mine), list(yours), minutes]
