import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    pairs = rng.randint(size // 4, size // 2 + 1)
    largest = rng.choice([pairs, 2 * pairs + 5, 2 * 10**9])
    numbers = rng.sample(range(largest + 1), pairs + 1)
    if rng.random() < 0.2 and 0 not in numbers:
        numbers[-1] = 0
    gloves = numbers[:-1] * 2
    if rng.random() < 0.7:
        gloves.append(numbers[-1])
    rng.shuffle(gloves)
    return [gloves]


def edges() -> list[list]:
    return [
        [[]],
        [[0]],
        [[2 * 10**9]],
        [[0, 0]],
        [[1, 1]],
        [[1, 0, 1]],
        [[0, 1, 0]],
        [[1, 2, 3, 2, 1]],
        [[1, 2, 3, 1, 2]],
        # The exclusive or of 1, 2 and 3 is 0, and so is that of 4, 8 and 12.
        [[1, 2, 3, 1, 2, 3]],
        [[4, 8, 12, 4, 8]],
        [[1073741824, 2 * 10**9, 1073741824]],
        [[7, 7, 8, 8, 9, 9, 10]],
        [[6, 7, 7, 8, 8, 9, 9]],
    ]


def small():
    seen = set()
    for length in range(7):
        for gloves in itertools.product(range(4 if length < 6 else 3), repeat=length):
            counts = sorted(gloves.count(number) for number in set(gloves))
            if gloves not in seen and set(counts) <= {1, 2} and counts.count(1) <= 1:
                seen.add(gloves)
                yield [list(gloves)]
