import itertools
import random

MOST = 10**9


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    # Small ones stay small enough to try every set of orders.
    count = rng.randint(1, size // 2 + 2)
    longest = rng.choice([2, 5, 20, 1000, MOST])
    minutes = [rng.randint(1, longest) for _ in range(count)]
    total = sum(minutes)
    # From hardly any order in time to nearly all of them.
    latest = min(MOST, max(1, total // rng.choice([1, 1, 2, 3])))
    deadlines = [rng.randint(1, latest) for _ in range(count)]
    if rng.random() < 0.3:
        # Long orders are due first, which makes taking them tempting.
        minutes.sort(reverse=True)
        deadlines.sort()
        pairs = list(zip(minutes, deadlines))
        rng.shuffle(pairs)
        minutes = [duration for duration, _ in pairs]
        deadlines = [deadline for _, deadline in pairs]
    return [minutes, deadlines]


def edges() -> list[list]:
    return [
        [[1], [1]],
        [[2], [1]],
        [[MOST], [MOST]],
        [[MOST, MOST], [MOST, MOST]],
        [[1, MOST], [MOST, MOST]],
        [[2, 2], [2, 4]],
        [[2, 2], [4, 2]],
        [[2, 3], [4, 4]],
        [[5, 1, 1], [5, 6, 6]],
        [[6, 2, 2, 2], [6, 7, 7, 7]],
        [[4, 4, 1, 1, 1], [4, 8, 9, 9, 9]],
        [[3, 3, 3, 3], [3, 6, 9, 12]],
        [[1, 1, 1, 9], [12, 12, 12, 9]],
        [[9, 9, 9], [8, 8, 8]],
        [[1, 2, 3, 4, 5], [15, 14, 12, 9, 5]],
        [[3, 5, 4, 2, 6, 1], [4, 9, 9, 11, 14, 15]],
    ]


def small():
    orders = [(duration, deadline) for duration in range(1, 4) for deadline in range(1, 6)]
    for count in range(1, 3):
        for chosen in itertools.product(orders, repeat=count):
            yield [[duration for duration, _ in chosen], [deadline for _, deadline in chosen]]
    for chosen in itertools.combinations_with_replacement(orders, 3):
        yield [[duration for duration, _ in chosen], [deadline for _, deadline in chosen]]
