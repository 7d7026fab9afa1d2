import itertools
import random

LATEST = 10**9


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    customers = rng.randint(1, size + 1)
    longest = rng.choice([1, 3, 10, 10**4])
    tills = rng.choice([1, 2, 3, rng.randint(1, customers + 1)])
    # From everybody at once to hardly anybody waiting.
    span = rng.choice([0, 2, longest * customers // (2 * tills), longest * customers // tills, 3 * longest * customers])
    start = rng.choice([0, 0, 5, LATEST - span])
    arrivals = sorted(start + rng.randint(0, span) for _ in range(customers))
    return [arrivals, [rng.randint(1, longest) for _ in range(customers)], tills]


def edges() -> list[list]:
    return [
        [[0], [1], 1],
        [[LATEST], [10**4], 10**5],
        [[0, 0], [3, 4], 2],
        [[0, 0], [3, 4], 1],
        [[0, 0, 0], [9, 1, 1], 2],
        [[0, 3], [3, 1], 1],
        [[0, 4], [3, 1], 1],
        [[0, 1, 2, 3], [4, 1, 1, 1], 2],
        [[5, 5, 5, 5], [2, 2, 2, 2], 2],
        [[0, 0, 0, 0, 0], [5, 1, 4, 2, 3], 3],
        [[0, 10, 11], [2, 5, 1], 1],
        [[0, 1, 1, 20, 20], [6, 6, 6, 1, 1], 2],
        [[LATEST, LATEST, LATEST], [10**4, 10**4, 10**4], 1],
        [[0, 0, 1, 1, 2, 2], [1, 9, 1, 9, 1, 9], 2],
        [[0, 2, 4, 6], [2, 2, 2, 2], 1],
    ]


def small():
    for customers in range(1, 5):
        for arrivals in itertools.combinations_with_replacement(range(3), customers):
            for minutes in itertools.product([1, 3], repeat=customers):
                for tills in range(1, min(customers, 3) + 1):
                    yield [list(arrivals), list(minutes), tills]
