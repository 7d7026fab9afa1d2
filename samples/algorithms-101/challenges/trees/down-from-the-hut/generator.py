import itertools
import random


def by_levels(root) -> list:
    """A tree of (height, left, right) by levels."""
    values = []
    waiting = [root]
    for node in waiting:
        values.append(None if node is None else node[0])
        if node is not None:
            waiting += [node[1], node[2]]
    while values[-1] is None:
        values.pop()
    return values


def grown(rng: random.Random, count: int, pick, skew: float):
    if count == 0:
        return None
    left = rng.randint(0, count - 1) if rng.random() < skew else (count - 1) // 2
    return (pick(), grown(rng, left, pick, skew), grown(rng, count - 1 - left, pick, skew))


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    low, high = rng.choice([(0, 3), (-3, 3), (-500, -480), (0, 9000), (-500, 9000)])
    count = rng.randint(size // 2 + 1, size + 1)
    root = grown(rng, count, lambda: rng.randint(low, high), rng.choice([0.0, 0.5, 1.0]) if count <= 400 else 0.0)
    if rng.random() < 0.25:
        # A hut in the valley, with ways that lead up, so that small descents count.
        root = (low, *root[1:])
    return [by_levels(root)]


def edges() -> list[list]:
    return [
        [[0]],
        [[-500]],
        [[9000, -500]],
        [[-500, 9000]],
        [[1, None, 0]],
        [[5, 5, 5]],
        [[-3, -1, -2]],
        [[-1, -4, -2]],
        [[3, 1, 2]],
        [[2, 5, 1, None, None, 4, 3]],
        [[1, 6, None, None, 2]],
        [[4, 7, None, 5, None, 6, None, 3]],
        [[3, 9, 1, 4, 8, 2, 0]],
        [[5, 9, 2, None, None, 6, 4]],
        [[10, 3, None, 8, None, 20, None, 15]],
    ]


def shapes(count: int):
    if count == 0:
        yield None
        return
    for left in range(count):
        for one in shapes(left):
            for other in shapes(count - 1 - left):
                yield (one, other)


def filled(shape, heights):
    return None if shape is None else (next(heights), filled(shape[0], heights), filled(shape[1], heights))


def small():
    for count in range(1, 5):
        for shape in shapes(count):
            for heights in itertools.product([-2, -1, 0, 1] if count < 4 else [-1, 0, 1], repeat=count):
                yield [by_levels(filled(shape, iter(heights)))]
