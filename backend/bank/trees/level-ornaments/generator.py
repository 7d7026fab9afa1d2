import itertools
import random


def by_levels(root) -> list:
    """A tree of (weight, left, right) by levels."""
    values = []
    waiting = [root]
    for node in waiting:
        values.append(None if node is None else node[0])
        if node is not None:
            waiting += [node[1], node[2]]
    while values[-1] is None:
        values.pop()
    return values


def weight_of(node) -> int:
    return 0 if node is None else node[0] + weight_of(node[1]) + weight_of(node[2])


def grown(rng: random.Random, count: int, largest: int, fair: float):
    if count == 0:
        return None
    left = grown(rng, rng.randint(0, count - 1), largest, fair)
    right = grown(rng, rng.randint(0, (count - 1) // 2), largest, fair)
    if rng.random() < fair:
        # Make the lighter side as heavy as the other one where a single weight allows it.
        lighter, heavier = sorted([left, right], key=weight_of)
        missing = weight_of(heavier) - (weight_of(lighter) - (lighter[0] if lighter else 0))
        if 1 <= missing <= 5000:
            lighter = (missing, *(lighter[1:] if lighter else (None, None)))
        left, right = (lighter, heavier) if rng.random() < 0.5 else (heavier, lighter)
    return (rng.randint(1, largest), left, right)


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    largest = rng.choice([1, 2, 3, 20, 5000])
    count = rng.randint(size // 2 + 1, size + 1)
    if rng.random() < 0.7:
        return [by_levels(grown(rng, min(count, 400), largest, rng.choice([0.0, 0.5, 0.8])))]
    # Without gaps, the last level perhaps not full.
    return [[rng.randint(1, largest) for _ in range(count)]]


def edges() -> list[list]:
    return [
        [[1]],
        [[5000]],
        [[1, 2]],
        [[1, None, 2]],
        [[1, 2, 2]],
        [[1, 2, 3]],
        [[9, 1, 1, 1, 1, 1, 1]],
        [[9, 4, 4, 1, None, None, 1]],
        [[9, 3, 6, 1, 2]],
        [[9, 3, 6, None, 3]],
        [[1, 2, None, 3, None, 4]],
        [[1, 1, 3, 1, 1]],
        [[1, 3, 1, None, None, 1, 1]],
        [[1, 2, 2, 1, 2, 2, 1]],
        [[5000] * 31],
        [[1, 2, 5, 2, 1, None, None, 3, None, None, 3]],
    ]


def shapes(count: int):
    if count == 0:
        yield None
        return
    for left in range(count):
        for one in shapes(left):
            for other in shapes(count - 1 - left):
                yield (one, other)


def filled(shape, weights):
    return None if shape is None else (next(weights), filled(shape[0], weights), filled(shape[1], weights))


def small():
    for count in range(1, 6):
        for shape in shapes(count):
            for weights in itertools.product([1, 2, 3] if count < 5 else [1, 2], repeat=count):
                yield [by_levels(filled(shape, iter(weights)))]
