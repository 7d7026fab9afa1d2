import itertools
import random


def by_levels(root) -> list:
    """A tree of [fireflies, left, right] by levels."""
    values = []
    waiting = [root]
    for node in waiting:
        values.append(None if node is None else node[0])
        if node is not None:
            waiting += [node[1], node[2]]
    while values[-1] is None:
        values.pop()
    return values


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    count = min(400, rng.randint(size // 2 + 1, size + 1))
    largest = rng.choice([1, 3, 10, 1000])
    share = rng.choice([0.4, 0.8, 1.0])
    deep = rng.choice([0.0, 0.5, 0.8])

    def fireflies() -> int:
        return rng.randint(1, largest) if rng.random() < share else 0

    root = [fireflies(), None, None]
    open_nodes = [root]
    for _ in range(count - 1):
        place = len(open_nodes) - 1 if rng.random() < deep else rng.randrange(len(open_nodes))
        parent = open_nodes[place]
        side = rng.choice([side for side in (1, 2) if parent[side] is None])
        parent[side] = [fireflies(), None, None]
        open_nodes.append(parent[side])
        if parent[1] is not None and parent[2] is not None:
            open_nodes.pop(place)
    minutes = rng.choice([rng.randint(0, count), rng.randint(0, 2 * count), count // 2, count])
    return [by_levels(root), min(800, minutes)]


def edges() -> list[list]:
    return [
        [[0], 0],
        [[5], 0],
        [[5], 800],
        [[1, 2], 0],
        [[1, 2], 1],
        [[1, None, 2], 1],
        [[1, 2, 3], 1],
        [[1, 3, 2], 2],
        [[1, 2, 3], 3],
        [[1, None, 2, None, 3, 4, 5], 4],
        [[0, 1, 1, 1, None, None, 1], 6],
        [[0, 1, 1, 1, 1, 1, 1], 5],
        [[0, 1, 1, 1, 1, 1, 1], 10],
        [[0, 1, 1, 1, 1, 1, 1], 9],
        [[0, 0, 0, 9, None, None, 9], 5],
        [[0, 0, 0, 9, None, None, 9], 6],
        [[0, 0, 5, 9, None, None, None, None, 9], 5],
        [[2, 8, 1, None, None, 1, 1, 9, None, 9, 9], 9],
        [[1000] * 15, 20],
    ]


def shapes(count: int):
    if count == 0:
        yield None
        return
    for left in range(count):
        for one in shapes(left):
            for other in shapes(count - 1 - left):
                yield (one, other)


def filled(shape, fireflies):
    return None if shape is None else (next(fireflies), filled(shape[0], fireflies), filled(shape[1], fireflies))


def small():
    for count in range(1, 5):
        for shape in shapes(count):
            for fireflies in itertools.product([0, 1, 3] if count < 4 else [1, 2], repeat=count):
                for minutes in range(2 * count - 1):
                    yield [by_levels(filled(shape, iter(fireflies))), minutes]
    for shape in shapes(5):
        for fireflies in ([0, 1, 2, 3, 4], [0, 4, 3, 2, 1]):
            for minutes in range(1, 9):
                yield [by_levels(filled(shape, iter(fireflies))), minutes]
