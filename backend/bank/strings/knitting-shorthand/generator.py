from itertools import product
from random import Random
from typing import Iterator


def generate(seed: int, size: int) -> list:
    rng = Random(seed)
    alphabet = rng.choice(["k", "kp", "kpy", "abcdefghijklmnopqrstuvwxyz"])
    longest = rng.choice([1, 2, 4, 12, 120])
    wanted = rng.randint((size + 1) // 2, size)
    stitches = ""
    while len(stitches) < wanted:
        stitches += rng.choice(alphabet) * rng.randint(1, longest)
    return [stitches[:wanted]]


def edges() -> list[list]:
    return [
        [""],
        ["k"],
        ["kk"],
        ["kp"],
        ["kpk"],
        ["kkpp"],
        ["kpp"],
        ["kkp"],
        ["k" * 9],
        ["k" * 10],
        ["k" * 11 + "p"],
        ["p" + "k" * 99],
        ["a" * 100 + "b" * 101],
        ["kkpkk"],
        ["abcdefghijklmnopqrstuvwxyz"],
        ["zzyyxxww"],
    ]


def small() -> Iterator[list]:
    for length in range(11):
        for letters in product("kp", repeat=length):
            yield ["".join(letters)]
