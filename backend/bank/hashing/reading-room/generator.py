import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    places = rng.choice([1, 2, 2, 3, 4, max(1, size // 2)])
    books = rng.choice([2, places + 1, places + 2, 3 * places, 10**9])
    likely = rng.choice([
        ['ask'],
        ['ask', 'ask', 'nextToGo'],
        ['ask', 'ask', 'ask', 'putAway', 'nextToGo'],
        ['ask', 'putAway', 'nextToGo'],
    ])
    calls: list[list] = [['ReadingRoom', places]]
    for _ in range(rng.randint(0, size + 1)):
        name = rng.choice(likely)
        calls.append([name] if name == 'nextToGo' else [name, rng.randint(0, books)])
    return [calls]


def edges() -> list[list]:
    def ask(*books: int) -> list[list]:
        return [['ask', book] for book in books]

    look = ['nextToGo']
    plans = [
        (1, []),
        (1, [look]),
        (1, [['putAway', 0]]),
        (1, [*ask(5, 5, 6, 5), look]),
        (2, [*ask(1, 2, 1, 3), look, *ask(2, 1)]),
        (2, [*ask(1, 2, 3, 1, 2, 3), look]),
        (3, [*ask(1, 2, 3), look, *ask(1), look, *ask(4), look]),
        (3, [*ask(1, 2, 3), ['putAway', 2], *ask(4), look, *ask(5), look]),
        (2, [*ask(1, 2), ['putAway', 1], ['putAway', 2], look, *ask(2), look]),
        (2, [*ask(1), ['putAway', 1], *ask(2, 1), look]),
        (2, [look, *ask(0), look, *ask(10**9), look, *ask(0), look]),
        (10**5, [*ask(9, 8, 7, 9), look]),
        (2, [*ask(1, 2), look, look, *ask(3), look]),
        (2, [*ask(1, 2), ['putAway', 3], *ask(3), look]),
    ]
    return [[[['ReadingRoom', places], *plan]] for places, plan in plans]


def small():
    steps = [['ask', 1], ['ask', 2], ['ask', 3], ['putAway', 1], ['nextToGo']]
    for places in (1, 2):
        for length in range(5):
            for plan in itertools.product(steps, repeat=length):
                yield [[['ReadingRoom', places], *plan]]
    for plan in itertools.product(steps[:3], repeat=4):
        yield [[['ReadingRoom', 2], *plan, ['nextToGo'], ['ask', 4], ['nextToGo']]]
