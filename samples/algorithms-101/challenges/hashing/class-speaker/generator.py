import itertools
import random

NAMES = ['ada', 'ben', 'mia', 'noor', 'tom', 'zoe', 'a', 'adalbertus']


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    names = rng.sample(NAMES, rng.randint(1, len(NAMES)))
    if rng.random() < 0.2:
        names = [''.join(rng.choice('ab') for _ in range(rng.randint(1, 10))) for _ in range(max(2, size // 3))]
    votes = [rng.choice(names) for _ in range(rng.randint(size // 2 + 1, size + 1))]
    if rng.random() < 0.4:
        # A tie of several names in the end.
        rounds = rng.randint(1, 3)
        votes = names[:max(1, size)] * rounds
        rng.shuffle(votes)
    return [votes]


def edges() -> list[list]:
    return [
        [['a']],
        [['b', 'a']],
        [['a', 'b']],
        [['b', 'a', 'a', 'b']],
        [['a', 'b', 'b', 'a']],
        [['a', 'b', 'a', 'b']],
        [['a', 'b', 'b']],
        [['b', 'b', 'a']],
        [['a', 'b', 'c', 'c', 'b', 'a']],
        [['a', 'aa', 'aaa', 'aa']],
        [['ab', 'ba', 'ab', 'ba', 'ba']],
        [['zoe', 'ada', 'ben', 'zoe', 'ben', 'ada']],
        [['adalbertus', 'adalbertu', 'adalbertus']],
        [['a', 'b', 'b', 'a', 'a', 'b', 'b', 'a', 'c', 'c', 'c']],
    ]


def small():
    for length in range(1, 7):
        for votes in itertools.product('abc', repeat=length):
            yield [list(votes)]
