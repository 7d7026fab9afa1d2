import itertools
import random

LARGEST = 9 * 10**18


def fits(keys: list[str]) -> bool:
    slip: list[int] = []
    for key in keys:
        if key not in ('+', '-', '*'):
            slip.append(int(key))
        elif len(slip) < 2:
            return True
        else:
            lower = slip.pop()
            upper = slip.pop()
            slip.append(upper + lower if key == '+' else upper - lower if key == '-' else upper * lower)
        if abs(slip[-1]) > LARGEST:
            return False
    return True


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    largest = rng.choice([2, 9, 9, 1000, 10**9])
    numbers = rng.randint(1, size // 2 + 1)
    keys: list[str] = []
    height = 0
    while numbers > 0 or height > 1:
        if numbers > 0 and (height < 2 or rng.random() < 0.5):
            added = str(rng.randint(-largest, largest))
            numbers -= 1
            height += 1
        else:
            added = rng.choice('+-*-')
            height -= 1
        # A product that became too large is a sum instead.
        keys.append(added if added != '*' or fits(keys + [added]) else '+')
    while not fits(keys):
        keys = keys[: len(keys) // 2]
    if rng.random() < 0.3:
        place = rng.randrange(len(keys) + 1)
        changed = keys[:place] + rng.choice([[], ['-'], ['3']]) + keys[place + rng.choice([0, 1]) :]
        if fits(changed):
            keys = changed
    return [keys]


def edges() -> list[list]:
    return [
        [[]],
        [['0']],
        [['-1000000000']],
        [['+']],
        [['1', '*']],
        [['-', '1', '2']],
        [['1', '2', '-']],
        [['1', '-2', '-']],
        [['-1', '-1', '*']],
        [['1', '2', '3', '+']],
        [['1', '2', '+', '+', '3', '4', '+']],
        [['1000000000', '1000000000', '*', '9', '*']],
        [['1000000000', '-1000000000', '*', '9', '*']],
        # 9007199254740993 is the first whole number that a double misses.
        [['94906267', '94906265', '*', '262', '-']],
        [['10', '9', '8', '7', '-', '-', '-']],
        [['10', '9', '-', '8', '-', '7', '-']],
    ]


def small():
    for length in range(4):
        for keys in itertools.product(['2', '-3', '5', '+', '-', '*'], repeat=length):
            yield [list(keys)]
    for length in (4, 5):
        for keys in itertools.product(['3', '-7', '-', '*'], repeat=length):
            if length == 4 or keys[0] == '3':
                yield [list(keys)]
