from itertools import combinations, product
from random import Random
from typing import Iterator

LARGEST = 10**9


def generate(seed: int, size: int) -> list:
    rng = Random(seed)
    span = rng.choice([4, 30, 1000, LARGEST])
    first = rng.randint(-span, span)
    if rng.random() < 0.2:
        # Twice the same amount, the case that a careless look-up gets wrong.
        second = first if abs(2 * first) <= LARGEST else -first
    else:
        second = rng.randint(max(-span, -LARGEST - first), min(span, LARGEST - first))
    target = first + second
    nums = [first, second]
    present = set(nums)
    for _ in range(rng.randint(0, size)):
        number = target // 2 if rng.random() < 0.1 else rng.randint(-span, span)
        while target - number in present:
            number = rng.randint(-LARGEST, LARGEST)
        nums.append(number)
        present.add(number)
    rng.shuffle(nums)
    return [nums, target]


def edges() -> list[list]:
    return [
        [[1, 2], 3],
        [[6, 6], 12],
        [[0, 0], 0],
        [[-LARGEST, LARGEST], 0],
        [[LARGEST, 0], LARGEST],
        [[0, -LARGEST], -LARGEST],
        [[-LARGEST, 5, LARGEST - 5, LARGEST, 6], LARGEST],
        [[5, 1, 9], 10],
        [[4, 1, 8, 0], 8],
        [[0, 4, 9, -3], -3],
        [[-5, -7, -1, -9], -16],
        [[1, 2, 3, 4, 5, 6], 11],
        [[9, 8, 7, 2, 1], 3],
        [[5, 5, 5, 5, 2, 1], 3],
        [[7, 3, 3, 3, 8], 15],
        [[12, 5, -5, 12, 40, 12], 0],
    ]


def small() -> Iterator[list]:
    for length in range(2, 5):
        for nums in product(range(-1, 3), repeat=length):
            sums = [a + b for a, b in combinations(nums, 2)]
            for target in range(-2, 5):
                if sums.count(target) == 1:
                    yield [list(nums), target]
