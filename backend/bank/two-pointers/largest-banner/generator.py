from itertools import combinations, product
from random import Random
from typing import Iterator


def generate(seed: int, size: int) -> list:
    rng = Random(seed)
    poles = rng.randint(2, 2 + size)
    farthest = rng.choice([2 * poles, 100 * poles])
    # Quarters of a metre are exact in binary, and different numbers stay different.
    positions = [place / 4 for place in sorted(rng.sample(range(4 * farthest), poles))]
    tallest = rng.choice([1, 8, 10**4])
    shape = rng.choice(["random", "random", "rising", "falling", "hill", "plain"])
    heights = [round(rng.uniform(0, tallest), 2) for _ in range(poles)]
    if shape == "rising":
        heights.sort()
    elif shape == "falling":
        heights.sort(reverse=True)
    elif shape == "hill":
        heights.sort()
        heights = heights[::2] + heights[1::2][::-1]
    elif shape == "plain":
        heights = [rng.choice(heights[:2]) for _ in range(poles)]
    return [positions, heights]


def edges() -> list[list]:
    return [
        [[0.0, 1.0], [1.0, 1.0]],
        [[0.0, 0.5], [0.25, 8.0]],
        [[0.0, 0.5], [8.0, 0.25]],
        [[0.0, 0.125], [0.5, 0.5]],
        [[2.0, 5.0], [0.0, 0.0]],
        [[0.0, 10.0**6], [10.0**4, 10.0**4]],
        [[999999.5, 10.0**6], [10.0**4, 0.125]],
        [[0.0, 1.0, 2.0, 3.0], [5.0, 5.0, 5.0, 5.0]],
        [[0.0, 1.0, 2.0, 3.0], [1.0, 9.0, 9.0, 1.0]],
        [[0.0, 1.0, 2.0, 3.0], [1.0, 2.0, 3.0, 4.0]],
        [[0.0, 1.0, 2.0, 3.0], [4.0, 3.0, 2.0, 1.0]],
        [[0.0, 1.0, 2.0, 3.0, 4.0], [1.0, 8.0, 0.0, 8.0, 2.0]],
        [[0.0, 10.0, 11.0, 12.0], [3.0, 9.0, 9.0, 9.0]],
        [[0.0, 1.0, 2.0, 12.0], [9.0, 9.0, 9.0, 3.0]],
        [[0.0, 1.0, 50.0, 51.0], [1.0, 7.5, 7.5, 1.0]],
        [[0.0, 0.25, 0.5, 100.0], [10.0, 10.0, 10.0, 0.1]],
        [[1.0, 2.0, 4.0, 8.0, 16.0], [16.0, 8.0, 4.0, 2.0, 1.0]],
    ]


def small() -> Iterator[list]:
    for count in range(2, 5):
        for positions in combinations((0.0, 1.0, 2.5, 3.0, 6.0), count):
            for heights in product((0.0, 1.0, 2.5), repeat=count):
                yield [list(positions), list(heights)]
