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
    largest = rng.choice([count, 3 * count, 10**9])
    numbers = rng.sample(range(1, largest + 1), count)
    root = None
    free: list = []
    for number in numbers:
        node = [number, None, None]
        if root is None:
            root = node
        else:
            place = rng.randrange(max(0, len(free) - 4), len(free)) if rng.random() < 0.5 else rng.randrange(len(free))
            parent, side = free.pop(place)
            parent[side] = node
        free += [(node, 1), (node, 2)]
    closed = rng.sample(numbers, rng.choice([0, min(1, count), count // 4, count // 2, count]))
    return [by_levels(root), closed]


def edges() -> list[list]:
    chain = [1, 2, None, 3, None, 4, None, 5]
    return [
        [[1], []],
        [[1], [1]],
        [[10**9, 1], [1]],
        [[10**9, 1], [10**9]],
        [[1, None, 2], []],
        [[1, 2, 3], [1]],
        [[1, 2, 3], [3, 1, 2]],
        [[1, 2, 3], [2, 3]],
        [chain, [3]],
        [chain, [5, 1]],
        [chain, [2, 4]],
        [[4, 2, 6, 1, 3, 5, 7], [4, 2, 6]],
        [[4, 2, 6, 1, 3, 5, 7], [1, 3, 5, 7]],
        [[9, None, 8, None, 7, 6, 5], [8, 7]],
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
            for closed in range(count + 1):
                for numbers in itertools.combinations(range(1, count + 1), closed):
                    yield [tree, list(numbers)]
