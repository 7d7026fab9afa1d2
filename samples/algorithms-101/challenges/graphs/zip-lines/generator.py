import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    count = rng.randint(size // 2 + 1, size + 1)
    numbers = rng.sample(range(count), count)
    lists: list[set[int]] = [set() for _ in range(count)]
    # Lines that lead a little further in some hidden order make long ways, and those that lead anywhere make short ones.
    reach = rng.choice([1, 2, 3, count])
    for _ in range(int(count * rng.choice([0.5, 1, 1.5, 2.5]))):
        one = rng.randrange(count)
        other = min(count - 1, one + rng.randint(1, reach)) if rng.random() < 0.9 else rng.randrange(count)
        if one != other:
            lists[numbers[one]].add(numbers[other])
    if rng.random() < 0.4:
        # Two ways of different lengths that end on the same platform.
        end = rng.randrange(count)
        for start, line in itertools.pairwise([*range(0, end, 2), end]):
            lists[numbers[start]].add(numbers[line])
    near = rng.randint(0, min(count - 1, 3))
    ada, ben = rng.choice([(0, near), (rng.randrange(count), rng.randrange(count)), (near, 0), (0, count - 1)])
    return [[sorted(following) for following in lists], numbers[ada], numbers[ben]]


def edges() -> list[list]:
    return [
        [[[]], 0, 0],
        [[[], []], 0, 1],
        [[[1], []], 0, 1],
        [[[1], []], 1, 0],
        [[[1], []], 1, 1],
        [[[1], [0]], 0, 1],
        [[[2], [2], []], 0, 1],
        [[[], [], [0, 1]], 0, 1],
        [[[1], [2], [3], [4], []], 0, 2],
        [[[1], [2], [3], [4], [5], [0]], 0, 3],
        [[[1], [2], [0], [4], [5], [3]], 0, 4],
        # A short way and a long one to the same platform.
        [[[1, 2], [], [1], [4], [5], [1]], 0, 3],
        [[[1], [2], [6], [4], [5], [6], []], 0, 3],
        # They could swap places for ever; one has to wait.
        [[[1], [0], [0]], 0, 1],
        [[[2, 3], [3, 4], [5], [5], [5], []], 0, 1],
    ]


def small():
    for count in range(1, 4):
        options = [
            [list(chosen) for size in range(count) for chosen in itertools.combinations(others, size)]
            for others in ([other for other in range(count) if other != platform] for platform in range(count))
        ]
        for lists in itertools.product(*options):
            for ada, ben in itertools.product(range(count), repeat=2):
                yield [[list(following) for following in lists], ada, ben]
    for targets in itertools.product([None, 0, 1, 2, 3], repeat=4):
        if all(target != platform for platform, target in enumerate(targets)):
            yield [[[] if target is None else [target] for target in targets], 0, 3]
