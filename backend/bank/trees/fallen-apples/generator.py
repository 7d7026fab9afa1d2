import itertools
import random


def by_levels(root) -> list:
    """A tree of [letter, left, right] by levels."""
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
    letters = rng.choice(['a', 'ab', 'xyz', 'abcdefghijklmnopqrstuvwxyz'])
    count = rng.randint((size + 1) // 2, size + 1)
    lean = rng.choice([0.1, 0.5, 0.5, 0.9])
    deep = rng.choice([0.2, 0.7, 1.0])
    root = None
    nodes: list = []
    free: list = []
    for _ in range(count):
        node = [rng.choice(letters), None, None]
        if root is None:
            root = node
        else:
            place = len(free) - 1 if rng.random() < deep else rng.randrange(len(free))
            parent = free[place]
            side = 1 if rng.random() < lean else 2
            if parent[side] is not None:
                side = 3 - side
            parent[side] = node
            if parent[1] is not None and parent[2] is not None:
                free.pop(place)
        nodes.append(node)
        free.insert(rng.randint(max(0, len(free) - 2), len(free)), node)
    return [by_levels(root)]


def edges() -> list[list]:
    left = [['a']]
    for letter in 'bcdef':
        left[0] += [letter, None]
    return [
        [[]],
        [['z']],
        [['a', 'b']],
        [['a', None, 'b']],
        [['a', 'a', 'a']],
        [['a', 'b', 'c', None, 'd', 'e']],
        [['a', 'b', 'c', 'd', 'e', 'f', 'g']],
        [left[0][:-1]],
        [['a', None, 'b', None, 'c', None, 'd']],
        [['a', 'b', None, None, 'c', 'd', None, None, 'e']],
        [['q', 'q', None, None, 'q', None, 'q', None, 'q']],
        [['a', None, 'b', 'c', None, 'd', None, 'e']],
        [['a', 'z', 'a', 'z', 'a', 'z', 'a', 'z']],
        [['m', 'n', 'o', None, 'p', 'q', None, None, 'r', 's']],
        [list('abcdefghijklmnopqrstuvwxyz')],
    ]


def shapes(count: int):
    if count == 0:
        yield None
        return
    for left in range(count):
        for one in shapes(left):
            for other in shapes(count - 1 - left):
                yield (one, other)


def filled(shape, letters):
    return None if shape is None else (next(letters), filled(shape[0], letters), filled(shape[1], letters))


def small():
    for count in range(6):
        for shape in shapes(count):
            for letters in itertools.product('abc' if count < 4 else 'ab', repeat=count):
                yield [by_levels(filled(shape, iter(letters)))]
    for shape in shapes(6):
        yield [by_levels(filled(shape, iter('abcdef')))]
