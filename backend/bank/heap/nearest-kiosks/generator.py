import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    furthest = rng.choice([1, 3, 10, 10**9])

    def corner() -> list[int]:
        return [rng.randint(-furthest, furthest), rng.randint(-furthest, furthest)]

    kiosks = [corner() for _ in range(rng.randint(size // 2 + 1, size + 1))]
    return [kiosks, corner(), rng.choice([1, 2, rng.randint(1, len(kiosks)), len(kiosks), len(kiosks) + 1])]


def edges() -> list[list]:
    far = 10**9
    return [
        [[[0, 0]], [0, 0], 1],
        [[[0, 0]], [5, -5], 10**5],
        [[[1, 0], [0, 1]], [0, 0], 1],
        [[[0, 1], [1, 0], [1, 1]], [0, 0], 2],
        [[[2, 0], [0, 1], [-1, 0]], [0, 0], 1],
        [[[3, 3], [3, 3], [3, 3]], [3, 3], 2],
        [[[far, far], [-far, -far]], [far, far], 1],
        [[[far, far], [-far, -far], [far, -far]], [-far, -far], 2],
        [[[5, 0], [3, 3], [0, 6]], [0, 0], 1],
        [[[5, 0], [3, 3], [0, 6], [4, 1]], [0, 0], 2],
        [[[9, 9], [8, 8], [7, 7], [6, 6]], [0, 0], 2],
        [[[6, 6], [7, 7], [8, 8], [9, 9]], [0, 0], 2],
        [[[-3, 2], [2, -3], [3, 3], [-2, -2]], [-1, -1], 3],
        [[[0, 4], [4, 0], [0, -4], [-4, 0], [2, 2]], [0, 0], 4],
    ]


def small():
    corners = [[0, 0], [0, 1], [1, 0], [2, 1], [-1, -1]]
    for length in range(1, 5):
        for kiosks in itertools.product(corners, repeat=length):
            for count in range(1, length + 1):
                if length < 4 or count == 2:
                    yield [[list(kiosk) for kiosk in kiosks], [0, 1], count]
