import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    count = rng.randint(size // 2 + 1, size + 1)
    width = rng.randint(2, min(500, rng.choice([6, 12, 3 * size + 10])))
    # With few words in all, only long ones need several lines.
    longest = max(1, width // rng.randint(1, 4 if count > 8 else 2))
    lengths = [rng.randint(1, longest) for _ in range(count)]
    if rng.random() < 0.2:
        lengths[rng.randrange(len(lengths))] = width
    return [lengths, width]


def edges() -> list[list]:
    return [
        [[1], 1],
        [[1], 500],
        [[500], 500],
        [[1, 1], 1],
        [[1, 1], 2],
        [[1, 1], 3],
        [[1, 1], 4],
        [[1, 1, 1], 3],
        [[1, 1, 1], 4],
        [[1, 1, 1], 5],
        [[2, 2, 2, 2], 5],
        [[2, 2, 2, 2], 6],
        [[3, 3], 6],
        [[3, 3], 7],
        [[1, 5, 1, 5], 6],
        [[2, 2, 4], 5],
        [[1, 1, 3, 3], 5],
        [[4, 1, 1, 4, 1], 6],
        [[6, 1, 2, 3, 5, 6, 2], 8],
        [[1, 1, 1, 1, 1, 1, 1], 4],
        [[5, 4, 3, 2, 1], 6],
        [[1, 2, 3, 4, 5], 6],
        [[7, 7, 7], 7],
        [[499, 1, 499, 1], 500],
        [[498, 1, 498, 1], 500],
        [[1, 500, 1, 500, 1], 500],
        [[250] * 5, 500],
        [[251] * 30, 500],
        [[1, 500] * 20, 500],
    ]


def small():
    for count in range(1, 6):
        for width in range(1, 6):
            for lengths in itertools.product(range(1, min(width, 3 if count < 5 else 2) + 1), repeat=count):
                yield [list(lengths), width]
