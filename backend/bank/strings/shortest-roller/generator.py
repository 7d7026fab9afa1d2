from itertools import product
from random import Random
from typing import Iterator


def generate(seed: int, size: int) -> list:
    rng = Random(seed)
    alphabet = rng.choice(["ab", "ab", "abc", "abcdefghijklmnopqrstuvwxyz"])
    length = rng.randint(1 + size // 2, 1 + size)
    # A word out of copies of a shorter word has borders inside borders.
    word = "".join(rng.choice(alphabet) for _ in range(rng.randint(1, 2 + length // rng.choice([2, 5]))))
    for _ in range(rng.randint(0, 3)):
        word = word * rng.randint(1, 2) + word[: rng.randint(0, len(word))]
    strip = (word * length)[:length]
    if rng.random() < 0.3:
        spoilt = rng.randrange(length)
        strip = strip[:spoilt] + rng.choice(alphabet) + strip[spoilt + 1 :]
    return [strip]


def edges() -> list[list]:
    return [
        ["a"],
        ["aa"],
        ["ab"],
        ["aba"],
        ["abab"],
        ["ababa"],
        ["abcab"],
        ["aaaaaaaa"],
        ["aaaaaaab"],
        ["baaaaaaa"],
        ["aabaab"],
        ["aabaaab"],
        ["aabaaabaaab"],
        ["aabaabaaabaab"],
        ["abaababaabaab"],
        ["abacabadabacaba"],
        ["abcdabcdabce"],
        ["aabaacaabaad"],
        ["zyxzyxzyxz"],
        ["abcdefghijklmnopqrstuvwxyza"],
    ]


def small() -> Iterator[list]:
    for length in range(1, 11):
        for letters in product("ab", repeat=length):
            yield ["".join(letters)]
