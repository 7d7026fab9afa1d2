import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    libraries = rng.randint(0, max(1, rng.choice([2, 3, size // 3, size])))
    largest = rng.choice([2, 5, max(1, size), 10**9])
    left = size
    catalogues = []
    for _ in range(libraries):
        length = rng.randint(0, min(left, rng.choice([1, 3, 3, size])))
        left -= length
        catalogues.append(sorted(rng.randint(0, largest) for _ in range(length)))
    return [catalogues]


def edges() -> list[list]:
    return [
        [[]],
        [[[]]],
        [[[], [], []]],
        [[[0]]],
        [[[0], [0]]],
        [[[7, 7, 7]]],
        [[[1, 2, 3], [1, 2, 3], [1, 2, 3]]],
        [[[1, 3, 5], [2, 4, 6]]],
        [[[4, 5, 6], [1, 2, 3]]],
        [[[], [1], [], [0], []]],
        [[[0, 10**9], [10**9], [0]]],
        [[[5], [4], [3], [2], [1], [0]]],
        [[[1, 1, 2], [0, 1], [1, 2, 2, 3]]],
        [[[9], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]],
    ]


def small():
    lists = [list(chosen) for length in range(3) for chosen in itertools.combinations_with_replacement(range(3), length)]
    yield [[]]
    for count in (1, 2, 3):
        for catalogues in itertools.product(lists, repeat=count):
            yield [[list(catalogue) for catalogue in catalogues]]
    for one in itertools.combinations_with_replacement(range(4), 3):
        for other in itertools.combinations_with_replacement(range(4), 3):
            yield [[list(one), list(other)]]
