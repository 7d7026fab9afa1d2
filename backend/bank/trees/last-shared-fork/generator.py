import itertools
import random


def by_levels(root) -> list:
    """A tree of [number, left, right] by levels."""
    values = []
    waiting = [root]
    for node in waiting:
        values.append(None if node is None else node[0])
        if node is not None:
            waiting += [node[1], node[2]]
    while values and values[-1] is None:
        values.pop()
    return values


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    count = rng.randint(size // 2 + 1, size + 1)
    numbers = rng.sample(range(rng.choice([count, 2 * count, 10**9])), count)
    deep = rng.choice([0.1, 0.5, 0.9])
    root = None
    free: list = []
    for number in numbers:
        node = [number, None, None]
        if root is None:
            root = node
        else:
            place = len(free) - 1 - rng.randrange(min(2, len(free))) if rng.random() < deep else rng.randrange(len(free))
            parent, side = free.pop(place)
            parent[side] = node
        free += [(node, 1), (node, 2)]
    # Chambers that were added late lie deep.
    late = numbers[-max(1, count // 3) :]
    return [by_levels(root), rng.choice(rng.choice([numbers, late])), rng.choice(rng.choice([numbers, late]))]


def edges() -> list[list]:
    chain = [1, 2, None, 3, None, 4, None, 5]
    full = [4, 2, 6, 1, 3, 5, 7]
    return [
        [[0], 0, 0],
        [[10**9], 10**9, 10**9],
        [[1, 2], 1, 2],
        [[1, 2], 2, 1],
        [[1, None, 2], 2, 2],
        [[1, 2, 3], 2, 3],
        [chain, 5, 5],
        [chain, 2, 5],
        [chain, 5, 1],
        [full, 1, 3],
        [full, 1, 7],
        [full, 7, 6],
        [full, 4, 5],
        [[9, 8, None, 7, 6, 5, None, None, 4], 5, 4],
        [[1, 2, 3, 4, None, None, 5, 6, None, None, 7], 6, 7],
    ]


def shapes(count: int):
    if count == 0:
        yield None
        return
    for left in range(count):
        for one in shapes(left):
            for other in shapes(count - 1 - left):
                yield (one, other)


def filled(shape, numbers):
    return None if shape is None else [next(numbers), filled(shape[0], numbers), filled(shape[1], numbers)]


def small():
    for count in range(1, 6):
        for shape in shapes(count):
            tree = by_levels(filled(shape, iter(range(1, count + 1))))
            for one, other in itertools.product(range(1, count + 1), repeat=2):
                yield [tree, one, other]
