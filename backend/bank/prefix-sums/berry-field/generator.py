import itertools
import random

MOST = 10**6


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    rows = rng.randint(1, min(30, size // 3 + 2))
    columns = rng.randint(1, min(30, size // 3 + 2))
    most = rng.choice([1, 9, 1000, MOST])
    field = [[rng.randint(0, most) for _ in range(columns)] for _ in range(rows)]
    patches = []
    for _ in range(rng.randint(0, min(60, size // 2 + 2))):
        top, bottom = sorted(rng.randrange(rows) for _ in range(2))
        left, right = sorted(rng.randrange(columns) for _ in range(2))
        if rng.random() < 0.2:
            top, left = 0, 0
        if rng.random() < 0.2:
            bottom, right = rows - 1, columns - 1
        patches.append([top, left, bottom, right])
    return [field, patches]


def edges() -> list[list]:
    square = [[1, 10, 100], [1000, 10_000, 100_000], [2, 20, 200]]
    wide = [[1, 2, 4, 8], [16, 32, 64, 128]]
    tall = [[1, 2], [4, 8], [16, 32], [64, 128]]
    return [
        [[[0]], [[0, 0, 0, 0]]],
        [[[MOST]], [[0, 0, 0, 0]]],
        [[[5, 6]], []],
        [square, [[1, 1, 1, 1]]],
        [square, [[1, 1, 2, 2], [0, 0, 1, 1]]],
        [square, [[0, 1, 2, 1], [1, 0, 1, 2]]],
        [square, [[0, 0, 2, 2], [2, 2, 2, 2], [0, 0, 0, 0]]],
        [wide, [[0, 1, 1, 3], [1, 0, 1, 2]]],
        [wide, [[1, 3, 1, 3], [0, 3, 1, 3]]],
        [tall, [[1, 0, 3, 1], [0, 1, 2, 1]]],
        [tall, [[3, 1, 3, 1], [3, 0, 3, 1]]],
        [[[0, 0], [0, 0]], [[0, 0, 1, 1]]],
    ]


def small():
    shapes = [(1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2)]
    for rows, columns in shapes:
        every = [
            [top, left, bottom, right]
            for top, bottom in itertools.combinations_with_replacement(range(rows), 2)
            for left, right in itertools.combinations_with_replacement(range(columns), 2)
        ]
        for beds in itertools.product(range(3 if rows * columns <= 2 else 2), repeat=rows * columns):
            field = [list(beds[row * columns : (row + 1) * columns]) for row in range(rows)]
            yield [field, []]
            for patch in every:
                yield [field, [patch]]
