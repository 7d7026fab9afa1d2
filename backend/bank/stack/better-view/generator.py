import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    count = rng.randint(size // 2 + 1, size + 1)
    highest = rng.choice([1, 3, 10, 10**9])
    heights = [rng.randint(-highest, highest) for _ in range(count)]
    style = rng.choice(['any', 'any', 'down', 'up'])
    if style != 'any':
        heights.sort(reverse=style == 'down')
        turn = rng.randrange(count)
        heights = heights[turn:] + heights[:turn]
    return [heights]


def edges() -> list[list]:
    return [
        [[0]],
        [[5, 5]],
        [[1, 2]],
        [[2, 1]],
        [[1, 2, 3, 4]],
        [[4, 3, 2, 1]],
        [[3, 4, 1, 2]],
        [[7, 7, 7, 7]],
        [[5, 1, 1, 5]],
        [[1, 5, 5, 1]],
        [[10**9, -(10**9), 0]],
        [[2, 1, 2, 1, 3, 1]],
        [[1, 3, 2, 3, 1, 2]],
        [[0, -1, -2, -3, 1]],
    ]


def small():
    for length in range(1, 7):
        for heights in itertools.product(range(4 if length < 5 else 3 if length < 6 else 2), repeat=length):
            yield [list(heights)]
