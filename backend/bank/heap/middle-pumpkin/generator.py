import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    heaviest = rng.choice([2, 5, 100, 10**9])
    likely = rng.choice([
        ['add'] * 2 + ['middle'],
        ['add', 'middle', 'sell'],
        ['add', 'add', 'add', 'sell', 'middle'],
        ['add', 'sell'],
    ])
    calls: list[list] = [['PumpkinStall']]
    for _ in range(rng.randint(0, size + 1)):
        name = rng.choice(likely)
        calls.append(['add', rng.randint(1, heaviest)] if name == 'add' else [name])
    return [calls]


def edges() -> list[list]:
    def add(*weights: int) -> list[list]:
        return [['add', weight] for weight in weights]

    look, sell = ['middle'], ['sell']
    plans = [
        [],
        [look],
        [sell],
        [*add(5), look, sell, look, sell],
        [*add(1, 2), look, sell, look],
        [*add(2, 1), look, sell, look],
        [*add(1, 2, 3), sell, sell, sell, sell],
        [*add(3, 2, 1), sell, sell, sell, sell],
        [*add(7, 7, 7), look, sell, look, sell, look],
        [*add(5, 1, 4, 2, 3), look, sell, look, sell, look, sell, look],
        [*add(10**9, 1), look, *add(10**9), look, *add(1), look],
        [*add(4), look, *add(6), look, *add(8), look, *add(2), look, *add(1), look],
        [*add(4), look, *add(3), look, *add(2), look, *add(1), look, sell, *add(9), look],
        [*add(1, 9), sell, *add(5), look, sell, look, *add(3), sell],
    ]
    return [[[['PumpkinStall'], *plan]] for plan in plans]


def small():
    steps = [['add', 1], ['add', 2], ['add', 3], ['middle'], ['sell']]
    for length in range(5):
        for plan in itertools.product(steps, repeat=length):
            yield [[['PumpkinStall'], *plan]]
    for weights in itertools.product([1, 2, 3, 4], repeat=4):
        added = [['add', weight] for weight in weights]
        yield [[['PumpkinStall'], *added, ['sell'], ['sell'], ['sell'], ['middle']]]
        yield [[['PumpkinStall'], *added[:2], ['sell'], *added[2:], ['middle'], ['sell'], ['middle']]]
