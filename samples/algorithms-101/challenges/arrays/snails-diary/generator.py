import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    largest = rng.choice([2, 5, 20, 1000, 10**6])
    climbs = [rng.randint(0, largest) for _ in range(rng.randint(size // 2 + 1, size + 1))]
    slip = rng.choice([0, largest // 3, largest // 2, rng.randint(0, largest), largest])
    # Where the snail gets to in each evening; a wall of such a height, or a little higher, tells careful from careless solutions.
    evenings, place = [], 0
    for climb in climbs:
        evenings.append(place + climb)
        place = max(0, place + climb - slip)
    height = rng.choice([max(evenings), rng.choice(evenings), max(evenings) + 1, sum(climbs), rng.randint(1, 3 * largest)])
    return [climbs, slip, max(1, height)]


def edges() -> list[list]:
    return [
        [[1], 0, 1],
        [[1], 5, 1],
        [[1], 0, 2],
        [[0], 0, 1],
        [[10**6], 10**6, 10**6],
        [[10**6] * 3, 0, 3 * 10**6],
        [[3, 3], 3, 4],
        [[3, 3], 2, 4],
        [[0, 0, 0, 4], 2, 4],
        [[2, 2, 2, 2], 1, 5],
        [[2, 2, 2, 2], 1, 6],
        [[1, 1, 1, 5], 4, 5],
        [[9, 0, 0, 9], 3, 12],
        [[5, 1, 9], 2, 5],
        [[1, 2, 3], 0, 10**9],
    ]


def small():
    for length in range(1, 4):
        for climbs in itertools.product(range(4), repeat=length):
            for slip in range(3):
                for height in range(1, 6):
                    yield [list(climbs), slip, height]
