import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    length = rng.randint(size // 2 + 1, size + 1)
    letters = rng.sample('abcdefghijklmnopqrstuvwxyz', rng.choice([2, 3, 3, 5, 26]))
    favourite = rng.choice([0, length // 3, length // 2, (length + 1) // 2, length // 2 + 1])
    flags = [letters[0]] * favourite + [rng.choice(letters[1:]) for _ in range(length - favourite)]
    rng.shuffle(flags)
    return [''.join(flags)]


def edges() -> list[list]:
    return [
        ['a'],
        ['aa'],
        ['ab'],
        ['aab'],
        ['bba'],
        ['aabb'],
        ['aaab'],
        ['aaabb'],
        ['aaaabb'],
        ['abbccc'],
        ['aabbcc'],
        ['zzzzzyyyxx'],
        ['aabbccddeeff'],
        ['abcdefghijklmnopqrstuvwxyz'],
        ['aaaaaaabcdefg'],
        ['abbbbb'],
    ]


def small():
    for letters, longest in (('abc', 6), ('ab', 8), ('abcd', 4)):
        for length in range(1, longest + 1):
            for chosen in itertools.product(letters, repeat=length):
                yield [''.join(chosen)]
