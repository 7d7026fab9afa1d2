import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    guests = rng.randint(size // 2, size)
    evening = rng.choice([5, 10, size + 5, 10**9 - 1])
    longest = rng.choice([1, 2, max(1, evening // 4), evening])
    comes = [rng.randint(0, evening - 1) for _ in range(guests)]
    leaves = [min(evening, come + rng.randint(1, longest)) for come in comes]
    return [comes, leaves]


def edges() -> list[list]:
    return [
        [[0], [1]],
        [[0], [10**9]],
        [[0, 0], [1, 1]],
        [[0, 1], [1, 2]],
        [[1, 0], [2, 1]],
        [[0, 1, 2], [3, 3, 3]],
        [[0, 1, 2], [1, 2, 3]],
        [[0, 0, 0], [1, 2, 3]],
        [[0, 2, 4, 6], [10, 3, 5, 7]],
        [[5, 1, 3], [6, 9, 4]],
        [[0, 3, 3, 3], [3, 4, 5, 6]],
        [[0, 0, 0, 3], [3, 3, 3, 4]],
        [[999999999, 0], [10**9, 999999999]],
        [[2, 8, 5, 1, 9], [6, 11, 7, 3, 10]],
    ]


def small():
    visits = [(come, leave) for come in range(4) for leave in range(come + 1, 5)]
    for guests in range(4):
        for chosen in itertools.product(visits, repeat=guests):
            yield [[come for come, _ in chosen], [leave for _, leave in chosen]]
    for chosen in itertools.combinations_with_replacement(visits, 4):
        yield [[come for come, _ in chosen], [leave for _, leave in chosen]]
