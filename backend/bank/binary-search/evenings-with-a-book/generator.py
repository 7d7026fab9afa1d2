import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    count = rng.randint(size // 2 + 1, size + 1)
    longest = rng.choice([2, 9, 100, 10**9])
    chapters = [rng.randint(1, longest) for _ in range(count)]
    if rng.random() < 0.2:
        chapters[rng.randrange(count)] = longest * rng.choice([1, 3]) if longest < 10**9 else longest
    return [chapters, rng.choice([1, 2, rng.randint(1, count), rng.randint(1, count), count, count + 3])]


def edges() -> list[list]:
    return [
        [[1], 1],
        [[1], 10**5],
        [[10**9, 10**9, 10**9], 1],
        [[10**9, 10**9, 10**9], 2],
        [[10**9, 10**9, 10**9], 3],
        [[1, 1, 1, 1, 1], 2],
        [[1, 1, 1, 1, 1], 5],
        [[9, 1, 1, 1, 1], 2],
        [[1, 1, 1, 1, 9], 2],
        [[1, 2, 3, 4, 5, 6, 7, 8, 9], 3],
        [[9, 8, 7, 6, 5, 4, 3, 2, 1], 3],
        [[5, 1, 5, 1, 5, 1], 3],
        [[5, 1, 5, 1, 5, 1], 4],
        [[2, 3, 1, 2, 4, 3], 5],
    ]


def small():
    for length in range(1, 6):
        for chapters in itertools.product([1, 2, 5] if length < 5 else [1, 3], repeat=length):
            for evenings in range(1, length + 2):
                yield [list(chapters), evenings]
