import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    cells = max(1, size)
    rows = rng.choice([1, rng.randint(1, cells), rng.randint(1, min(cells, 8)), min(cells, 1000)])
    columns = rng.randint(1, max(1, cells // rows))
    alphabet = rng.choice(['.*', '.*#', '....*', '..**#', '*#', '.....**#'])
    return [[[rng.choice(alphabet) for _ in range(columns)] for _ in range(min(rows, 1000))]]


def picture(*rows: str) -> list:
    return [[list(row) for row in rows]]


def edges() -> list[list]:
    return [
        picture('.'),
        picture('*'),
        picture('#'),
        picture('*', '.'),
        picture('.', '*'),
        picture('*', '#'),
        picture('#', '*', '.'),
        picture('*', '*', '.', '.'),
        picture('*', '.', '*', '.'),
        picture('*', '.', '#', '*', '.', '#', '.'),
        picture('*#.*#.'),
        picture('***', '...', '###', '...'),
        picture('*.*', '*#.', '..#', '*..', '#.*', '...'),
        picture('.*.*', '*.*.', '#...'),
        picture('*', '.', '.', '.', '.', '.', '.', '.', '.', '#'),
        picture('##', '**', '..', '##'),
        picture('*****', '*#*#*', '.....', '#.#.#', '.....'),
    ]


def small():
    for rows in range(1, 6):
        for column in itertools.product('.*#', repeat=rows):
            yield [[[cell] for cell in column]]
    for rows, columns in [(1, 2), (1, 3), (1, 4), (2, 2), (3, 2), (2, 3)]:
        for cells in itertools.product('.*#', repeat=rows * columns):
            yield [[list(cells[row * columns:(row + 1) * columns]) for row in range(rows)]]
