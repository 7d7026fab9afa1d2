import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    length = rng.randint(1, size + 1)
    top = rng.choice([2, 4, 10, 1000, 10**8])
    shape = rng.choice(['any', 'any', 'ascending', 'descending', 'valley', 'hill'])
    strengths = [rng.randint(1, top) for _ in range(length)]
    middle = rng.randint(0, length)
    if shape == 'ascending':
        strengths.sort()
    elif shape == 'descending':
        strengths.sort(reverse=True)
    elif shape == 'valley':
        strengths = sorted(strengths[:middle], reverse=True) + sorted(strengths[middle:])
    elif shape == 'hill':
        strengths = sorted(strengths[:middle]) + sorted(strengths[middle:], reverse=True)
    return [strengths]


def edges() -> list[list]:
    chains = [
        [1],
        [10**8],
        [1, 1],
        [1, 2],
        [2, 1],
        [10**8, 10**8],
        [1, 10**8, 1],
        [10**8, 1, 10**8],
        [2, 1, 2, 1, 2],
        [3, 3, 3, 3],
        [1, 2, 3, 4, 5, 6],
        [6, 5, 4, 3, 2, 1],
        [2, 3, 1, 3, 2],
        [5, 1, 5, 1, 5, 1],
        [4, 4, 2, 2, 4, 4],
        [1, 3, 2, 3, 1, 3, 2, 3],
        [10**8 - 1, 10**8, 10**8 - 1],
        [10**8] * 40,
    ]
    return [[chain] for chain in chains]


def small():
    for length in range(1, 7):
        for strengths in itertools.product([1, 2, 3], repeat=length):
            yield [list(strengths)]
