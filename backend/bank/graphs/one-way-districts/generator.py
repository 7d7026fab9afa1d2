import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    crossings = rng.randint(size // 2 + 1, size + 1)
    numbers = rng.sample(range(crossings), crossings)
    streets: list[list[int]] = [[] for _ in range(crossings)]
    style = rng.choice(['any', 'any', 'rings', 'rings', 'nearly in order'])
    if style == 'any':
        for _ in range(rng.randint(0, crossings * 2)):
            streets[rng.randrange(crossings)].append(rng.randrange(crossings))
    elif style == 'rings':
        place = 0
        while place < crossings:
            ring = numbers[place:place + rng.randint(1, 5)]
            if len(ring) > 1:
                for one, following in zip(ring, ring[1:] + ring[:1]):
                    streets[one].append(following)
            # Ways between rings lead forwards, so that the rings stay apart, and only rarely backwards.
            for _ in range(rng.randint(0, 2)):
                if place > 0:
                    one, other = rng.choice(numbers[:place]), rng.choice(ring)
                    if rng.random() < 0.1:
                        one, other = other, one
                    streets[one].append(other)
            place += len(ring)
    else:
        for _ in range(rng.randint(crossings, crossings * 3)):
            one, other = sorted([rng.randrange(crossings), rng.randrange(crossings)])
            if rng.random() < 0.1:
                one, other = other, max(one, other - 3)
            streets[numbers[one]].append(numbers[other])
    for others in streets:
        rng.shuffle(others)
        del others[4:]
    return [streets]


def edges() -> list[list]:
    return [
        [[[]]],
        [[[0]]],
        [[[0, 0], [1]]],
        [[[1], []]],
        [[[1], [0]]],
        [[[1, 1], [0, 1, 0]]],
        [[[1], [2], [0]]],
        [[[2], [0], [1]]],
        [[[], [2], [1], [1]]],
        [[[1, 2], [0], [3], [2]]],
        # Two round trips that share a crossing, and two that do not.
        [[[1], [2, 3], [0], [4], [1]]],
        [[[1], [2], [0], [4, 2], [5], [3]]],
        # From a finished district to an open one's number: the classic trap of a single search.
        [[[1, 2], [], [1, 0]]],
        [[[1], [0], [0, 3], [2, 1]]],
        [[[3], [0, 4], [1], [2], [5], [6], [4, 7], []]],
        [[[4], [0], [1], [2], [3], [0, 6], [5]]],
        [[[1, 3], [2], [0], [4, 4], [5, 3], [5]]],
        [[[i for i in range(5) if i != j] for j in range(5)]],
    ]


def small():
    for crossings in range(1, 4):
        choices = [list(itertools.compress(range(crossings), bits)) for bits in itertools.product([0, 1], repeat=crossings)]
        for streets in itertools.product(choices, repeat=crossings):
            yield [list(streets)]
    for streets in itertools.product([[], [1], [2], [1, 3]], [[], [0], [2], [3]], [[], [0], [3], [1, 3]], [[], [0], [1], [2]]):
        yield [list(streets)]
    for streets in itertools.product(range(5), repeat=4):
        yield [[[other] for other in streets] + [[0, 3]]]
