import itertools
import random

LATEST = 10**9


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    span = rng.choice([5, 12, 60, 1000, LATEST])
    longest = rng.choice([1, 3, span, max(1, span // 6)])
    signals = []
    for _ in range(rng.randint(0, size)):
        signals.append((rng.randint(0, span), rng.randint(1, longest)))
        if rng.random() < 0.1:
            signals.append(rng.choice(signals))
    if rng.random() < 0.2:
        signals.sort()
    return [[start for start, _ in signals], [duration for _, duration in signals]]


def edges() -> list[list]:
    return [
        [[0], [1]],
        [[LATEST], [LATEST]],
        [[0, LATEST], [LATEST, LATEST]],
        [[0, 5], [5, 4]],
        [[5, 0], [4, 5]],
        [[0, 1, 5], [9, 1, 2]],
        [[1, 2, 4], [9, 1, 8]],
        [[9, 10, 2], [1, 1, 1]],
        [[3, 3, 3], [5, 2, 9]],
        [[1, 2, 4], [5, 4, 2]],
        [[0, 4, 8], [2, 2, 2]],
        [[100, 20, 3], [100, 10, 1]],
        [[7, 7, 7], [1, 1, 1]],
        [[0, 2, 4, 6], [3, 3, 3, 3]],
        [[LATEST, 0, LATEST - 1], [1, 1, 1]],
    ]


def small():
    signals = [(start, duration) for start in range(4) for duration in range(1, 4)]
    for count in range(4):
        for chosen in itertools.product(signals, repeat=count):
            yield [[start for start, _ in chosen], [duration for _, duration in chosen]]
