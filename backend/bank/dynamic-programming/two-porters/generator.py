import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    heaviest = rng.choice([2, 5, 20, 500])
    lightest = rng.choice([1, 1, heaviest // 2 + 1])
    weights = [rng.randint(lightest, heaviest) for _ in range(min(100, rng.randint(size // 2, size)))]
    if rng.random() < 0.2:
        weights = [weight // 2 * 2 or 2 for weight in weights]
    return [weights]


def edges() -> list[list]:
    return [
        [[]],
        [[1]],
        [[500]],
        [[5, 5]],
        [[5, 4]],
        [[1, 2, 3]],
        [[2, 2, 2]],
        [[10, 1, 1, 1]],
        [[8, 7, 6, 5, 4]],
        [[3, 3, 2, 2, 2]],
        [[1, 2, 4, 8, 16, 32, 64]],
        [[9, 9, 9, 9, 9, 7]],
        [[500, 499, 3, 2]],
        [[6, 10, 14, 22, 26]],
    ]


def small():
    for length in range(7):
        for weights in itertools.combinations_with_replacement(range(1, 8 if length < 5 else 6), length):
            yield [list(weights[::-1])]
