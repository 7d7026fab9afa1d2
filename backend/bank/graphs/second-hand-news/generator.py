import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    people = rng.randint(size // 2 + 1, size + 1)
    needed = rng.choice([1, 2, 2, 2, 3, rng.randint(1, 10)])
    numbers = rng.sample(range(people), people)
    lists: list[set[int]] = [set() for _ in range(people)]
    style = rng.choice(['any', 'near', 'near', 'both ways'])
    for _ in range(rng.randint(people, people * rng.choice([1, 2, 4]) + 1)):
        one = rng.randrange(people)
        other = rng.randrange(people)
        if style == 'near':
            # Mostly to those who come next, so that the news goes a long way.
            other = min(people - 1, max(0, one + rng.choice([1, 1, 1, 2, 2, 3, -1])))
        if one != other:
            lists[numbers[one]].add(numbers[other])
            if style == 'both ways':
                lists[numbers[other]].add(numbers[one])
    count = min(people, rng.choice([0, 1, needed, needed, needed + 1, people // 3]))
    witnesses = numbers[:count] if rng.random() < 0.7 else rng.sample(range(people), count)
    rng.shuffle(witnesses)
    return [[sorted(others) for others in lists], witnesses, needed]


def edges() -> list[list]:
    ladder = [[i + j for j in (1, 2) if i + j < 8] for i in range(8)]
    return [
        [[[]], [], 1],
        [[[]], [0], 10],
        [[[1], [0]], [0], 1],
        [[[1], [0]], [1], 2],
        [[[], [2], [0]], [1], 1],
        [ladder, [0, 1], 2],
        [ladder, [1, 0], 2],
        [ladder, [0], 1],
        [ladder, [0], 2],
        [[[1, 2], [0, 2], [0, 1]], [2, 0, 1], 1],
        # A witness hears it too, and often enough.
        [[[2], [2], [3], [2], []], [0, 1, 2], 2],
        # Voices of different days count together.
        [[[1, 4], [2], [3], [4], []], [0], 1],
        [[[1, 4], [2], [3], [4], [5], []], [0, 1], 2],
        [[[4], [4], [4], [5], [3, 5], []], [0, 1, 2], 3],
        [[[10]] * 10 + [[]], list(range(10)), 10],
        [[[10]] * 10 + [[]], list(range(9)), 10],
        [[[3, 4], [3, 4], [5], [2], [2, 5], [0]], [1, 0], 2],
    ]


def small():
    for people in range(1, 4):
        others = [[other for other in range(people) if other != person] for person in range(people)]
        choices = [
            [list(chosen) for count in range(len(names) + 1) for chosen in itertools.combinations(names, count)]
            for names in others
        ]
        for tells in itertools.product(*choices):
            for count in range(people + 1):
                for witnesses in itertools.combinations(range(people), count):
                    for needed in (1, 2, 3):
                        yield [list(tells), list(witnesses), needed]
    # Four people: two of them are witnesses or one is.
    for lists in itertools.product([[], [2], [3], [2, 3]], [[], [2], [3], [2, 3]], [[], [3], [0, 3]], [[], [2], [0, 1]]):
        for witnesses in ([0, 1], [1], [1, 0]):
            yield [list(lists), list(witnesses), 2 if len(witnesses) > 1 else 1]
