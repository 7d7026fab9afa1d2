from itertools import product
from random import Random
from typing import Iterator


def generate(seed: int, size: int) -> list:
    rng = Random(seed)
    alphabet = rng.choice(["ab", "ab", "abc", "abcdefghijklmnopqrstuvwxyz"])
    half = "".join(rng.choice(alphabet) for _ in range(rng.randint(size // 4, size // 2)))
    middle = rng.choice(["", rng.choice(alphabet)])
    text = half + middle + half[::-1]
    for _ in range(rng.choice([0, 1, 1, 2, 2, 3])):
        place = rng.randint(0, len(text))
        text = text[:place] + rng.choice(alphabet) + text[place:]
    return [text or rng.choice(alphabet)]


def edges() -> list[list]:
    return [
        ["a"],
        ["aa"],
        ["ab"],
        ["aba"],
        ["abb"],
        ["aab"],
        ["abc"],
        ["abca"],
        ["abab"],
        ["abcd"],
        ["abba"],
        ["abcba"],
        ["aabbb"],
        ["cuccuc"],
        ["cuucu"],
        ["ucuuc"],
        ["cuccucu"],
        ["ucuccuc"],
        ["abcdba"],
        ["abcddcbxa"],
        ["axbcddcba"],
        ["abcdefdcba"],
        ["zabccbaz"],
        ["baaabbb"],
        ["aaaaaaaabaaa"],
    ]


def small() -> Iterator[list]:
    for length in range(1, 7):
        for letters in product("abc", repeat=length):
            yield ["".join(letters)]
