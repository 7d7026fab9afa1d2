import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    count = rng.randint(size // 2 + 1, size + 1)
    spread = rng.choice([0, 2, 10, 300, 10**6])
    middle = rng.choice([0, 0, rng.randint(-10**6 + spread, 10**6 - spread)])
    floors = [rng.randint(middle - spread, middle + spread) for _ in range(count)]
    largest = rng.choice([1, 5, 100, 10**4])
    areas = [rng.randint(1, largest) for _ in range(count)]
    # Enough water to get to about the floor of some tank, so that others stay dry.
    to_floor = rng.choice(floors)
    needed = sum(area * (to_floor - floor) for floor, area in zip(floors, areas) if floor < to_floor)
    water = rng.choice([needed, needed + rng.randint(-3, 3 * largest), rng.randint(1, 4 * largest * count), 2 * needed])
    return [floors, areas, min(max(1, water), 2 * 10**9)]


def edges() -> list[list]:
    return [
        [[0], [1], 1],
        [[0], [3], 1],
        [[0], [10**4], 1],
        [[-10**6], [1], 2 * 10**9],
        [[10**6], [10**4], 1],
        [[0, 0], [1, 2], 3],
        [[0, 1], [1, 1], 1],
        [[0, 1], [1, 1], 2],
        [[1, 0], [1, 1], 2],
        [[0, 5, 9], [2, 2, 2], 30],
        [[0, 5, 9], [2, 2, 2], 26],
        [[0, 5, 9], [2, 2, 2], 27],
        [[9, 5, 0], [1, 7, 3], 8],
        [[0, 3], [10**4, 10**4], 2 * 10**9],
        [[-4, -2, 3], [5, 1, 9], 14],
        [[-10**6, 10**6], [1, 1], 2 * 10**9],
    ]


def small():
    for count in range(1, 4):
        for floors in itertools.product([-1, 0, 2], repeat=count):
            for areas in itertools.product([1, 2] if count == 3 else [1, 2, 3], repeat=count):
                for water in (1, 2, 4, 7):
                    yield [list(floors), list(areas), water]
