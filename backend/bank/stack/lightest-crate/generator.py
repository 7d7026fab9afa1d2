import itertools
import random


def calls_of(rng: random.Random, count: int, heaviest: int, likely: list[str]) -> list[list]:
    calls: list[list] = [['CrateTower']]
    for _ in range(count):
        name = rng.choice(likely)
        calls.append([name, rng.randint(1, heaviest)] if name == 'add' else [name])
    return calls


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    likely = rng.choice([
        ['add', 'take', 'lightest'],
        ['add', 'add', 'lightest'],
        ['add', 'add', 'take', 'lightest', 'lightest'],
        ['take', 'take', 'add', 'lightest'],
    ])
    return [calls_of(rng, rng.randint(0, size + 1), rng.choice([2, 5, 1000, 10**9]), likely)]


def edges() -> list[list]:
    take, look = ['take'], ['lightest']
    heavy, light = ['add', 10**9], ['add', 1]
    plans = [
        [],
        [take],
        [look],
        [heavy, look, take, look, take],
        [light, light, take, look, take, look],
        [heavy, light, look, take, look],
        [light, heavy, look, take, look],
        [['add', 3], ['add', 2], ['add', 1], look, take, look, take, look, take, look],
        [['add', 1], ['add', 2], ['add', 3], look, take, look, take, look, take, look],
        [['add', 2], ['add', 1], ['add', 1], take, look, take, look],
        [['add', 5], take, take, ['add', 7], look],
    ]
    return [[[['CrateTower'], *plan]] for plan in plans]


def small():
    steps = [['add', 1], ['add', 2], ['take'], ['lightest']]
    for length in range(6):
        for plan in itertools.product(steps, repeat=length):
            yield [[['CrateTower'], *plan]]
