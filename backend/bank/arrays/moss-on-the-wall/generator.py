import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    longest = 1 + round(2 * size**0.5)
    rows = rng.choice([1, rng.randint(1, longest), rng.randint(1, longest)])
    columns = rng.choice([1, rng.randint(1, longest), rng.randint(1, longest)])
    share = rng.choice([0.2, 0.4, 0.6])
    return [[[rng.random() < share for _ in range(columns)] for _ in range(rows)]]


def picture(*rows: str) -> list:
    return [[[stone == '#' for stone in row] for row in rows]]


def edges() -> list[list]:
    return [
        picture('#'),
        picture('.'),
        picture('##'),
        picture('#', '#'),
        picture('#.#'),
        picture('#', '.', '#'),
        picture('#.#', '...', '#.#'),
        picture('.#.', '#.#', '.#.'),
        picture('...', '.#.', '...'),
        # Only through the ends of a row or a column could these be neighbours.
        picture('#..#', '....', '....', '#..#'),
        picture('#...#'),
        picture('##.', '#..', '...'),
        picture('####', '####', '####'),
        picture('#.#.', '.#.#', '#.#.'),
    ]


def small():
    for rows, columns in ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (1, 4), (1, 5), (2, 3), (3, 2), (3, 3), (2, 5)):
        for stones in itertools.product([False, True], repeat=rows * columns):
            yield [[list(stones[r * columns : (r + 1) * columns]) for r in range(rows)]]
