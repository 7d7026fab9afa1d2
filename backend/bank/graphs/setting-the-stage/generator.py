import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    jobs = rng.randint(size // 2 + 1, size + 1)
    numbers = rng.sample(range(jobs), jobs)
    lists: list[set[int]] = [set() for _ in range(jobs)]
    reach = rng.choice([2, 3, jobs, jobs])
    for _ in range(rng.randint(0, jobs * rng.choice([1, 1, 2, 3]))):
        one = rng.randrange(jobs)
        other = min(jobs - 1, one + rng.randint(0, reach))
        if one != other:
            lists[numbers[one]].add(numbers[other])
    # Now and then one entry that leads back.
    if rng.random() < 0.3:
        one = rng.randrange(jobs)
        lists[numbers[one]].add(numbers[rng.randint(0, one)])
    return [[sorted(later) for later in lists]]


def edges() -> list[list]:
    return [
        [[[]]],
        [[[0]]],
        [[[1], []]],
        [[[], [0]]],
        [[[1], [0]]],
        [[[], [], [], []]],
        [[[1, 2, 3], [2, 3], [3], []]],
        [[[], [0], [0, 1], [0, 1, 2]]],
        [[[1], [2], [3], [4], [5], [0]]],
        [[[1, 2], [3], [3], [4, 5], [6], [6], []]],
        # A circle that begins behind other jobs, and jobs behind a circle.
        [[[1], [2], [3], [2, 4], []]],
        [[[1], [1, 2], [], []]],
        [[[5], [5], [5], [5], [5], []]],
        [[[], [2], [], [4], [], [0]]],
        # Two groups that have nothing to do with each other; only one of them works.
        [[[1], [], [3], [2]]],
    ]


def small():
    for jobs in range(1, 4):
        choices = [list(chosen) for count in range(jobs + 1) for chosen in itertools.combinations(range(jobs), count)]
        for lists in itertools.product(choices, repeat=jobs):
            yield [[list(later) for later in lists]]
    choices = [[], [0], [3], [1, 2], [0, 3], [2, 3]]
    for lists in itertools.product(choices, repeat=4):
        yield [[list(later) for later in lists]]
