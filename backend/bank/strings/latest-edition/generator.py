import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    largest = rng.choice([1, 2, 12, 120, 10**9 - 1])
    longest = rng.choice([1, 2, 3, 9])

    def number() -> str:
        text = str(rng.choice([0, rng.randint(0, largest), rng.randint(0, largest)]))
        return text.zfill(rng.randint(1, 3)) if rng.random() < 0.3 else text

    labels = ['.'.join(number() for _ in range(rng.randint(1, longest))) for _ in range(rng.randint(1, max(1, size // 2)))]
    for _ in range(rng.randint(0, 2)):
        # The same edition once more, under another label.
        label = rng.choice(labels)
        labels.insert(rng.randint(0, len(labels)), rng.choice([label + '.0', '0' + label if len(label.split('.')[0]) < 9 else label, label]))
    return [labels]


def edges() -> list[list]:
    return [
        [['0']],
        [['000', '0']],
        [['1', '2']],
        [['2', '1']],
        [['10', '9']],
        [['1.9', '1.10']],
        [['1', '1.0']],
        [['1.0', '1']],
        [['1.05', '1.5']],
        [['1.5', '1.05', '1.6', '1.06']],
        [['1.0.0.1', '1']],
        [['1', '1.0.0.1']],
        [['999999999', '999999998.9']],
        [['0.0.0', '0', '00.00']],
        [['1.2', '1.10', '1.3', '1.010']],
        [['0.1', '0.01', '0.001', '0.10']],
    ]


def small():
    numbers = ['0', '1', '2', '01', '10']
    labels = numbers + [f'{one}.{other}' for one in numbers for other in numbers]
    for label in labels:
        yield [[label]]
    for one in labels:
        for other in labels:
            yield [[one, other]]
    for three in itertools.product(['1', '1.0', '1.1', '1.01', '1.0.1', '0.9'], repeat=3):
        yield [list(three)]
