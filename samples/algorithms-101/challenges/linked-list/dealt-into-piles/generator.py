import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    count = rng.randint(size // 2, size + 1)
    largest = rng.choice([1, 9, 10**9])
    deck = [rng.randint(0, largest) for _ in range(count)]
    piles = rng.choice([1, 2, 3, rng.randint(1, count + 1), count + rng.randint(1, 3), max(1, count // 2)])
    return [deck, piles]


def edges() -> list[list]:
    return [
        [[], 1],
        [[], 3],
        [[5], 1],
        [[5], 2],
        [[1, 2], 1],
        [[1, 2], 2],
        [[1, 2], 3],
        [[1, 2, 3], 2],
        [[1, 2, 3, 4], 2],
        [[1, 2, 3, 4, 5, 6], 3],
        [[1, 2, 3, 4, 5, 6, 7], 3],
        [[1, 2, 3, 4, 5, 6, 7], 6],
        [[1, 2, 3, 4, 5, 6, 7], 7],
        [[0, 10**9, 0, 10**9], 3],
        [[7, 7, 1, 7, 7], 2],
    ]


def small():
    for length in range(6):
        for deck in itertools.product(range(3), repeat=length):
            for piles in range(1, min(length, 4) + 2):
                yield [list(deck), piles]
