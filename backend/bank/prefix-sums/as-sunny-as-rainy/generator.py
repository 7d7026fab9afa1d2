import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    share = rng.choice([0.1, 0.4, 0.5, 0.5, 0.7])
    steady = rng.choice([0, 0, 0.8])
    sunny: list[bool] = []
    for _ in range(rng.randint(size // 2, size)):
        if sunny and rng.random() < steady:
            sunny.append(sunny[-1])
        else:
            sunny.append(rng.random() < share)
    return [sunny, rng.choice([1, 2, 2, 3, 4, max(1, size // 2), max(1, size)])]


def edges() -> list[list]:
    def days(text: str) -> list[bool]:
        return [day == 's' for day in text]

    return [
        [[], 1],
        [days('s'), 1],
        [days('r'), 1],
        [days('sr'), 2],
        [days('sr'), 3],
        [days('rs'), 1],
        [days('ss'), 1],
        [days('srs'), 2],
        [days('rrss'), 4],
        [days('rrss'), 5],
        [days('srsrsr'), 6],
        [days('sssr'), 1],
        [days('rsss'), 1],
        [days('sssrrrsss'), 6],
        [days('ssrssrss'), 200000],
        [days('srrrssrrrrs'), 2],
    ]


def small():
    for length in range(9):
        for sunny in itertools.product([False, True], repeat=length):
            for shortest in {1, 2, 3, max(1, length - length % 2), length + 1}:
                yield [list(sunny), shortest]
