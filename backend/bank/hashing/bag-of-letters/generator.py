from itertools import product
from random import Random
from typing import Iterator


def generate(seed: int, size: int) -> list:
    rng = Random(seed)
    alphabet = rng.choice(["ab", "abc", "aeinrst", "abcdefghijklmnopqrstuvwxyz"])
    longest = rng.choice([2, 3, 6, 20])
    words: list[str] = []
    for _ in range(rng.randint(1, 1 + size)):
        if words and rng.random() < 0.5:
            letters = list(rng.choice(words))
            rng.shuffle(letters)
            if rng.random() < 0.3:
                letters[rng.randrange(len(letters))] = rng.choice(alphabet)
        else:
            letters = [rng.choice(alphabet) for _ in range(rng.randint(1, longest))]
        words.append("".join(letters))
    return [words]


def edges() -> list[list]:
    return [
        [["a"]],
        [["a", "b"]],
        [["a", "a"]],
        [["ab", "ba"]],
        [["a", "aa", "aaa"]],
        [["aab", "abb"]],
        [["aab", "ab", "abbb"]],
        [["ad", "bc"]],
        [["ac", "bb", "ca"]],
        [["a" * 20, "a" * 19]],
        [["a" + "b" * 11, "a" * 11 + "b"]],
        [["n" * 12 + "o", "o" * 12 + "n", "m", "n" * 2 + "o" * 11]],
        [["abc", "xyz", "bca", "zxy", "cab"]],
        [["xyz", "abc", "zxy", "bca", "yzx"]],
        [["one", "two", "three", "four"]],
        [["same", "same", "same", "seam", "other"]],
        [["abcdefghijklmnopqrst", "tsrqponmlkjihgfedcba"]],
    ]


def small() -> Iterator[list]:
    choices = ["".join(letters) for length in (1, 2) for letters in product("ab", repeat=length)]
    for count in range(1, 5):
        for words in product(choices, repeat=count):
            yield [list(words)]
