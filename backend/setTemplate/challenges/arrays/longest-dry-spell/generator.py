from random import Random


def generate(seed: int, size: int) -> list:
    """One valid input, made only from seed and size: sizes 0 to 10 are small, 100 and more are larger."""
    rng = Random(seed)
    dry = rng.choice([0.1, 0.5, 0.9])
    return [[0 if rng.random() < dry else rng.randint(1, 1000) for _ in range(rng.randint(1, max(1, size)))]]


def edges() -> list[list]:
    """Inputs at the edges of the constraints, and those on which a wrong solution stumbles."""
    return [
        [[0]],
        [[1000]],
        [[0, 0, 0, 0]],
        [[5, 5, 5]],
        [[0, 0, 7]],
        [[7, 0, 0]],
        [[0, 1, 0, 1, 0]],
        [[0, 0, 1, 0, 0, 0]],
        [[0, 0, 0, 1, 0, 0]],
        [[2, 0, 0, 0, 2, 0, 0]],
    ]
