import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    count = rng.randint(size // 2 + 1, size + 1)
    share = rng.choice([0.2, 0.5, 0.8, 1.0])
    dry = [rng.random() < share for _ in range(count)]
    dry[0] = dry[-1] = True
    return [dry, rng.choice([1, 2, 3, 4, rng.randint(1, count + 1)])]


def edges() -> list[list]:
    def path(text: str) -> list[bool]:
        return [slab == '#' for slab in text]

    return [
        [path('#'), 1],
        [path('#'), 200000],
        [path('##'), 1],
        [path('#.#'), 1],
        [path('#.#'), 2],
        [path('###'), 1],
        [path('###'), 2],
        [path('####'), 2],
        [path('#..#'), 2],
        [path('#..#'), 3],
        [path('##..##'), 3],
        [path('##...##'), 3],
        [path('#.##.#.#'), 2],
        [path('#.##...#'), 4],
        [path('#####.....#'), 6],
        [path('#.#.#.#.#'), 200000],
    ]


def small():
    for count in range(1, 10):
        for between in itertools.product([False, True], repeat=max(0, count - 2)):
            dry = [True] + list(between) + [True] if count > 1 else [True]
            for reach in range(1, min(count + 1, 5)):
                yield [dry, reach]
