import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    days = rng.choice([1, 2, 3, 7, 8, 9, size + 1, 10**5])
    most = rng.choice([3, 100, 10**9])
    calls: list[list] = [['RainBook', days]]
    for _ in range(rng.randint(0, size + 1)):
        if rng.random() < 0.5:
            calls.append(['enter', rng.randrange(days), rng.randint(-most, most)])
        else:
            calls.append(['total', *sorted(rng.randrange(days) for _ in range(2))])
    return [calls]


def edges() -> list[list]:
    plans = [
        (1, []),
        (1, [['total', 0, 0]]),
        (1, [['enter', 0, 5], ['total', 0, 0]]),
        (2, [['enter', 1, 5], ['total', 0, 0], ['total', 1, 1], ['total', 0, 1]]),
        (3, [['enter', 0, 1], ['enter', 1, 2], ['enter', 2, 4], ['total', 0, 1], ['total', 1, 2], ['total', 0, 2]]),
        (4, [['enter', 3, 9], ['total', 0, 3], ['total', 0, 2], ['total', 3, 3]]),
        (8, [['enter', day, 2**day] for day in range(8)] + [['total', 0, 7], ['total', 3, 5], ['total', 1, 6], ['total', 7, 7]]),
        (7, [['enter', day, 3**day] for day in range(7)] + [['total', first, 6] for first in range(7)]),
        (5, [['enter', 2, 7], ['enter', 2, -7], ['total', 0, 4], ['enter', 2, -1], ['total', 2, 2]]),
        (3, [['enter', 0, 10**9], ['enter', 1, 10**9], ['enter', 2, 10**9], ['total', 0, 2]]),
        (3, [['enter', 1, -(10**9)], ['enter', 1, -(10**9)], ['enter', 1, -(10**9)], ['total', 1, 1]]),
        (10**5, [['enter', 99999, 3], ['enter', 0, 4], ['total', 0, 99999], ['total', 1, 99998]]),
        (6, [['total', 0, 5], ['enter', 5, 1], ['total', 5, 5], ['enter', 4, 1], ['total', 3, 5]]),
    ]
    return [[[['RainBook', days], *plan]] for days, plan in plans]


def small():
    for days in range(1, 6):
        stretches = [['total', first, last] for first in range(days) for last in range(first, days)]
        yield [[['RainBook', days], *stretches]]
        for day in range(days):
            for stretch in stretches:
                yield [[['RainBook', days], ['enter', day, 3], stretch]]
                yield [[['RainBook', days], ['enter', day, 3], ['enter', days - 1 - day, -5], stretch]]
    for one, other in itertools.product(range(3), repeat=2):
        for stretch, again in itertools.product([['total', 0, 1], ['total', 1, 2], ['total', 0, 2]], repeat=2):
            yield [[['RainBook', 3], ['enter', one, 2], stretch, ['enter', other, 7], again]]
