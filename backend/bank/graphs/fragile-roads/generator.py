import itertools
import random


def adjacency(villages: int, pairs: set[tuple[int, int]]) -> list[list[int]]:
    roads: list[list[int]] = [[] for _ in range(villages)]
    for one, other in sorted(pairs):
        roads[one].append(other)
        roads[other].append(one)
    return [sorted(others) for others in roads]


def joined(one: int, other: int) -> tuple[int, int]:
    return (min(one, other), max(one, other))


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    villages = rng.randint(size // 2 + 1, size + 1)
    numbers = rng.sample(range(villages), villages)
    pairs: set[tuple[int, int]] = set()
    style = rng.choice(['any', 'tree and more', 'tree and more', 'rings on a string'])
    if style == 'any':
        for _ in range(rng.randint(0, villages + villages // 2)):
            one, other = rng.randrange(villages), rng.randrange(villages)
            if one != other:
                pairs.add(joined(one, other))
    elif style == 'tree and more':
        reach = rng.choice([1, 3, villages])
        for place in range(1, villages):
            pairs.add(joined(numbers[place], numbers[rng.randint(max(0, place - reach), place - 1)]))
        for _ in range(rng.randint(0, 1 + villages // 4)):
            one, other = rng.randrange(villages), rng.randrange(villages)
            if one != other:
                pairs.add(joined(one, other))
    else:
        place = 0
        while place < villages:
            length = min(rng.randint(1, 5), villages - place)
            ring = numbers[place:place + length]
            pairs.update(joined(ring[i - 1], ring[i]) for i in range(length) if ring[i - 1] != ring[i])
            if place > 0 and rng.random() < 0.9:
                pairs.add(joined(rng.choice(numbers[:place]), rng.choice(ring)))
            place += length
    return [adjacency(villages, pairs)]


def ring(villages: list[int]) -> set[tuple[int, int]]:
    return {joined(villages[i - 1], villages[i]) for i in range(len(villages))}


def edges() -> list[list]:
    return [
        [[[]]],
        [[[], []]],
        [[[1], [0]]],
        [[[], [2], [1]]],
        [adjacency(3, {(0, 1), (1, 2)})],
        [adjacency(3, {(0, 2), (1, 2)})],
        [adjacency(3, ring([0, 1, 2]))],
        [adjacency(4, ring([0, 1, 2, 3]))],
        [adjacency(4, ring([1, 2, 3]) | {(0, 1)})],
        [adjacency(4, ring([0, 1, 2]) | {(0, 3)})],
        [adjacency(4, ring([1, 2, 3]))],
        # Two rings joined by one road, by one village, and by two roads.
        [adjacency(6, ring([0, 1, 2]) | ring([3, 4, 5]) | {(2, 3)})],
        [adjacency(6, ring([0, 2, 4]) | ring([1, 3, 5]) | {(0, 5)})],
        [adjacency(5, ring([0, 1, 2]) | ring([2, 3, 4]))],
        [adjacency(6, ring([0, 1, 2]) | ring([3, 4, 5]) | {(2, 3), (1, 4)})],
        [adjacency(7, ring([0, 1, 2]) | ring([4, 5, 6]) | {(2, 3), (3, 4)})],
        [adjacency(6, {(0, i) for i in range(1, 6)})],
        [adjacency(6, {(i, 5) for i in range(5)})],
        [adjacency(6, {(0, 5), (4, 5), (1, 4), (1, 3), (2, 3)})],
        [adjacency(5, {(i, j) for i in range(5) for j in range(i + 1, 5)})],
        [adjacency(6, ring([0, 1, 2, 3, 4]) | {(0, 2), (4, 5)})],
        [adjacency(12, ring([0, 3, 6, 9]) | ring([1, 4, 7]) | ring([2, 5, 8, 11, 10]) | {(0, 1), (7, 8)})],
        [adjacency(12, {(i, i + 1) for i in range(11)} | {(0, 4), (2, 6), (8, 10)})],
    ]


def small():
    for villages in range(1, 6):
        possible = list(itertools.combinations(range(villages), 2))
        for count in range(len(possible) + 1):
            for pairs in itertools.combinations(possible, count):
                yield [adjacency(villages, set(pairs))]
