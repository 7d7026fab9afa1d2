import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    highest = rng.choice([1, 2, 11, 11, 60])
    songs = [
        [rng.randint(0, highest) for _ in range(rng.randint(1, rng.choice([1, 2, 3, 12])))]
        for _ in range(rng.randint(1, max(1, size // rng.choice([2, 8]))))
    ]
    melodies = []
    for _ in range(rng.randint(1, size + 1)):
        song = rng.choice(songs)
        key = rng.randint(0, 127 - max(song))
        melody = [note + key for note in song]
        if rng.random() < 0.2:
            rng.shuffle(melody)
        melodies.append(melody)
    return [melodies]


def edges() -> list[list]:
    return [
        [[[0]]],
        [[[0], [127]]],
        [[[0, 127], [127, 0]]],
        [[[1, 2], [2, 3], [3, 5]]],
        [[[5, 5], [5], [6, 6], [6]]],
        [[[1, 2, 3], [3, 2, 1]]],
        [[[10, 12, 14], [10, 11, 14], [20, 22, 24]]],
        # The same steps from note to note, up to their sign.
        [[[60, 62, 60], [60, 58, 60], [70, 72, 70]]],
        # Steps that look alike when they are written without a gap: 1, 12 and 11, 2.
        [[[0, 1, 13], [0, 11, 13]]],
        [[[0, 1, 12], [0, 11, 2]]],
        [[[3, 1], [4, 2], [5, 4], [9, 7], [0, 2]]],
        [[[60]] * 6],
        [[[7, 9, 7, 9], [9, 7, 9, 7], [8, 10, 8, 10]]],
        [[[0, 0, 1], [1, 1, 2], [0, 1, 1]]],
    ]


def small():
    words = [list(notes) for length in (1, 2, 3) for notes in itertools.product(range(3), repeat=length)]
    for one in words:
        yield [[one]]
        for other in words:
            yield [[one, other]]
    pairs = [list(notes) for notes in itertools.product(range(3), repeat=2)]
    for melodies in itertools.product(pairs, repeat=3):
        yield [[list(notes) for notes in melodies]]
