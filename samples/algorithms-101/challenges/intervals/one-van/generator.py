import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    count = rng.randint(size // 2, size + 1)
    day = rng.choice([6, 3 * count + 5, 20 * count + 5, 10**9])
    longest = max(1, rng.choice([3, 8, day // 5, day]))
    highest = rng.choice([3, 20, 10**4])
    rest = min(10**8, rng.choice([0, 0, 1, 2, longest]))
    requests = []
    for _ in range(count):
        if requests and rng.random() < 0.4:
            # Begins just in time after another one, or a minute too early.
            begin, minutes, _ = rng.choice(requests)
            begin = min(day, max(0, begin + minutes + rest - rng.choice([0, 0, 1])))
        else:
            begin = rng.randint(0, day)
        requests.append([begin, rng.randint(1, longest), rng.randint(1, highest)])
    return [requests, rest]


def edges() -> list[list]:
    return [
        [[], 0],
        [[], 10**8],
        [[[0, 1, 1]], 0],
        [[[10**9, 10**9, 10**4]], 10**8],
        [[[0, 5, 3], [5, 5, 4]], 0],
        [[[0, 5, 3], [5, 5, 4]], 1],
        [[[6, 5, 4], [0, 5, 3]], 1],
        [[[0, 5, 3], [4, 5, 4]], 0],
        [[[2, 3, 5], [2, 3, 5]], 0],
        [[[0, 10, 5], [1, 2, 3], [4, 2, 3]], 0],
        [[[0, 10, 7], [1, 2, 3], [4, 2, 3]], 0],
        [[[0, 4, 2], [3, 3, 3], [5, 4, 2]], 1],
        [[[0, 4, 2], [3, 3, 5], [5, 4, 2]], 1],
        [[[0, 2, 4], [3, 2, 1], [6, 2, 4], [1, 6, 6]], 1],
        [[[0, 1, 1], [1, 1, 1], [2, 1, 1], [3, 1, 1], [4, 1, 1]], 1],
        [[[0, 100, 10], [10, 20, 4], [30, 20, 4], [60, 20, 4]], 10],
    ]


def small():
    options = [[begin, minutes, pay] for begin in range(4) for minutes in (1, 2) for pay in (1, 2)]
    for count in range(3):
        for requests in itertools.product(options, repeat=count):
            for rest in range(3):
                yield [[list(request) for request in requests], rest]
    few = [[0, 1, 1], [0, 3, 2], [1, 1, 2], [1, 2, 1], [2, 1, 1], [3, 1, 3]]
    for requests in itertools.product(few, repeat=3):
        for rest in range(2):
            yield [[list(request) for request in requests], rest]
