import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    goods = rng.randint(1, min(14, size // 2 + 2))
    share = rng.choice([0.2, 0.4, 0.6])
    count = rng.randint(0, min(30, size // 2 + 2))
    stalls = [[thing for thing in range(goods) if rng.random() < share] for _ in range(count)]
    if stalls and rng.random() < 0.6:
        # Every thing is sold somewhere.
        for thing in range(goods):
            place = rng.randrange(len(stalls))
            stalls[place] = sorted(set(stalls[place]) | {thing})
    return [goods, stalls]


def edges() -> list[list]:
    return [
        [1, []],
        [1, [[]]],
        [1, [[0]]],
        [1, [[0], [0]]],
        [2, [[0], [1]]],
        [2, [[0], [0, 1]]],
        [3, [[0, 1], [1, 2], [0, 2]]],
        [3, [[], [0, 1, 2], []]],
        [4, [[0, 1], [2], [3], [2, 3]]],
        [6, [[0, 1, 2, 3], [0, 2, 4], [1, 3, 5]]],
        [5, [[0], [1], [2], [3], [4]]],
        [5, [[0, 1, 2, 3], [4], [0, 4], [1, 2]]],
        [14, [[0, 2, 4, 6, 8, 10, 12], [1, 3, 5, 7, 9, 11], [13]]],
        [14, [list(range(13)), list(range(1, 14))]],
        [14, [list(range(13))]],
    ]


def small():
    for goods in (1, 2, 3):
        offers = [list(chosen) for count in range(goods + 1) for chosen in itertools.combinations(range(goods), count)]
        for count in range(4):
            for stalls in itertools.product(offers, repeat=count):
                yield [goods, [list(stall) for stall in stalls]]
    offers = [[0, 1], [2, 3], [0, 2], [1], [3], [1, 2, 3]]
    for count in (2, 3, 4):
        for stalls in itertools.product(offers, repeat=count):
            if count < 4 or stalls[0] == [0, 1]:
                yield [4, [list(stall) for stall in stalls]]
