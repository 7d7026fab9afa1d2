import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    span = rng.choice([1, 2, 3, 10, 60, 10**9])
    step = rng.choice([0, 1, 2, span, span + 1, 3 * span])
    likely = rng.choice([['enter'], ['enter', 'recent'], ['enter', 'enter', 'recent', 'busiest']])
    calls: list[list] = [['VisitorCounter', span]]
    minute = rng.choice([0, rng.randint(0, 100)])
    for _ in range(rng.randint(0, size + 1)):
        name = rng.choice(likely)
        minute = min(10**9, minute + rng.choice([0, 0, 1, rng.randint(0, step)]))
        calls.append([name] if name == 'busiest' else [name, minute])
    return [calls + [['busiest']]]


def edges() -> list[list]:
    def enter(*minutes: int) -> list[list]:
        return [['enter', minute] for minute in minutes]

    most = ['busiest']
    plans = [
        (1, []),
        (1, [most]),
        (1, [['recent', 0], most]),
        (1, [*enter(0), ['recent', 0], ['recent', 1], most]),
        (2, [*enter(0), ['recent', 1], ['recent', 2], most]),
        (5, [*enter(0, 1, 2, 3, 4), most, *enter(5), most, ['recent', 5]]),
        (5, [*enter(0, 0, 0), *enter(5), ['recent', 5], most]),
        (5, [*enter(0, 4), ['recent', 4], *enter(5, 9), most, ['recent', 9]]),
        (10**9, [*enter(0, 10**9), ['recent', 10**9], most]),
        (10**9, [*enter(1, 10**9), ['recent', 10**9], most]),
        (3, [*enter(7, 7, 8), ['recent', 9], ['recent', 10], ['recent', 11], most]),
        (3, [*enter(1), ['recent', 100], *enter(100), ['recent', 100], most]),
        (2, [*enter(1, 1, 3, 3, 3), most, *enter(4, 5, 6), most]),
    ]
    return [[[['VisitorCounter', span], *plan]] for span, plan in plans]


def small():
    for span in (1, 2, 3):
        for length in range(6):
            for minutes in itertools.combinations_with_replacement(range(4), length):
                entered = [['enter', minute] for minute in minutes]
                last = minutes[-1] if minutes else 0
                for later in range(4):
                    yield [[['VisitorCounter', span], *entered, ['recent', last + later], ['busiest']]]
    for names in itertools.product(['enter', 'recent'], repeat=4):
        for minutes in itertools.combinations_with_replacement(range(3), 4):
            yield [[['VisitorCounter', 2], *[list(call) for call in zip(names, minutes)], ['busiest']]]
