import itertools
import random


def adjacency(people: int, pairs: set[tuple[int, int]]) -> list[list[int]]:
    conflicts: list[list[int]] = [[] for _ in range(people)]
    for one, other in sorted(pairs):
        conflicts[one].append(other)
        conflicts[other].append(one)
    return [sorted(others) for others in conflicts]


def joined(one: int, other: int) -> tuple[int, int]:
    return (min(one, other), max(one, other))


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    people = rng.randint(size // 2 + 1, size + 1)
    style = rng.choice(['any', 'two sides', 'two sides and one more'] * 2 + ['rings'])
    pairs: set[tuple[int, int]] = set()
    if style == 'rings':
        # Rings of people in a random numbering; one of odd length makes it impossible.
        numbers = rng.sample(range(people), people)
        while len(numbers) >= 3:
            length = rng.randint(3, min(len(numbers), 8))
            if length % 2 == 1 and rng.random() < 0.5:
                length -= 1
            ring = [numbers.pop() for _ in range(length)]
            pairs.update(joined(ring[i - 1], ring[i]) for i in range(length) if ring[i - 1] != ring[i])
    else:
        late = [rng.random() < 0.5 for _ in range(people)]
        for _ in range(rng.randint(people // 2, 3 * people)):
            one, other = rng.randrange(people), rng.randrange(people)
            if one != other and (style == 'any' or late[one] != late[other]):
                pairs.add(joined(one, other))
        if style == 'two sides and one more' and people > 1:
            pairs.add(joined(*rng.sample(range(people), 2)))
    return [adjacency(people, pairs)]


def ring(people: int, extra: list[tuple[int, int]]) -> list[list[int]]:
    return adjacency(people, {joined(i, (i + 1) % people) for i in range(people)} | set(extra))


def edges() -> list[list]:
    return [
        [[[]]],
        [[[], []]],
        [[[1], [0]]],
        [[[], [2], [1]]],
        [ring(3, [])],
        [ring(4, [])],
        [ring(5, [])],
        [ring(6, [])],
        [ring(7, [])],
        [ring(4, [(0, 2)])],
        [ring(6, [(0, 3)])],
        [ring(6, [(1, 5)])],
        # The odd ring is out of reach from person 0.
        [adjacency(4, {(1, 2), (2, 3), (1, 3)})],
        [adjacency(7, {(0, 1), (2, 3), (3, 4), (4, 5), (5, 6), (2, 6)})],
        # A path that visits the people out of order: 0 - 2 - 3 - 1.
        [adjacency(4, {(0, 2), (2, 3), (1, 3)})],
        [adjacency(6, {(0, 5), (4, 5), (1, 4), (1, 3), (2, 3)})],
        [adjacency(5, {(0, 1), (0, 2), (0, 3), (0, 4)})],
        [adjacency(5, {(0, 4), (1, 4), (2, 4), (3, 4)})],
        [adjacency(6, {(i, j) for i in range(3) for j in range(3, 6)})],
        [adjacency(6, {(i, j) for i in range(3) for j in range(3, 6)} | {(4, 5)})],
        [adjacency(5, {(i, j) for i in range(5) for j in range(i + 1, 5)})],
        # Two even rings that share an edge, and two that share a person.
        [adjacency(6, {(0, 1), (1, 2), (2, 3), (0, 3), (2, 4), (4, 5), (3, 5)})],
        [adjacency(7, {(0, 1), (1, 2), (2, 3), (0, 3), (0, 4), (4, 5), (5, 6), (0, 6)})],
    ]


def small():
    for people in range(1, 6):
        possible = list(itertools.combinations(range(people), 2))
        for count in range(len(possible) + 1):
            for pairs in itertools.combinations(possible, count):
                yield [adjacency(people, set(pairs))]
