import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    hooks = rng.choice([1, 2, 3, max(1, size // 3), size + 1, 10**9])
    comes = rng.choice([0.4, 0.55, 0.7, 0.9])
    calls: list[list] = [['Cloakroom', hooks]]
    coats = 0
    # Often everybody comes before anybody goes, so that many hooks are empty again at once.
    first = rng.choice([0, size // 2])
    for number in range(rng.randint(size // 2, size + 1)):
        if number < first or rng.random() < comes:
            calls.append(['hang'])
            coats += 1
        else:
            calls.append(['fetch', rng.choice([1, rng.randint(1, coats + 1), rng.randint(1, min(hooks, coats + 2))])])
    return [calls]


def edges() -> list[list]:
    hang = ['hang']

    def fetch(*hooks: int) -> list[list]:
        return [['fetch', hook] for hook in hooks]

    plans = [
        (1, []),
        (1, [hang]),
        (1, [hang, hang]),
        (1, fetch(1)),
        (1, [hang, *fetch(2, 1, 1), hang]),
        (2, [hang, *fetch(2), hang, hang]),
        (3, [hang, hang, hang, *fetch(3, 1, 2), hang, hang, hang, hang]),
        (3, [hang, hang, hang, *fetch(1, 3), hang, hang, hang]),
        (10**9, [hang, *fetch(10**9, 1), hang, hang]),
        (5, [hang, hang, *fetch(1, 1), hang, hang, hang]),
        (5, [hang, hang, *fetch(2), hang, hang]),
        (4, [hang, hang, hang, hang, hang, *fetch(4), hang, *fetch(4, 2), hang, hang, hang]),
        (2, [*fetch(1, 2), hang, hang, hang]),
        (6, [hang] * 6 + fetch(6, 5, 4, 3, 2, 1) + [hang] * 7),
    ]
    return [[[['Cloakroom', hooks], *plan]] for hooks, plan in plans]


def small():
    steps = [['hang'], ['fetch', 1], ['fetch', 2], ['fetch', 3]]
    for hooks in (1, 2, 3):
        for length in range(5):
            for plan in itertools.product(steps, repeat=length):
                yield [[['Cloakroom', hooks], *plan]]
    for plan in itertools.product(steps, repeat=4):
        yield [[['Cloakroom', 3], ['hang'], ['hang'], ['hang'], *plan, ['hang'], ['hang']]]
