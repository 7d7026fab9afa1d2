import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    alphabet = rng.choice(['ab', 'abc', 'aaab', 'abcdefgh', 'abcdefghijklmnopqrstuvwxyz'])
    page = ''.join(rng.choice(alphabet) for _ in range(rng.randint(size // 2, size)))
    if page and rng.random() < 0.7:
        # Letters of some stretch, so that there is an excerpt.
        first = rng.randrange(len(page))
        letters = list(page[first : first + rng.randint(1, 8)])
        needed = ''.join(rng.sample(letters, rng.randint(1, len(letters))))
    else:
        needed = ''.join(rng.choice(alphabet) for _ in range(rng.randint(1, 4)))
    return [page, needed]


def edges() -> list[list]:
    return [
        ['', 'a'],
        ['a', 'a'],
        ['a', 'b'],
        ['a', 'aa'],
        ['aa', 'a'],
        ['aba', 'aa'],
        ['abab', 'ba'],
        ['cabwefgewcwaefgcf', 'cae'],
        ['aaabaaa', 'ab'],
        ['abcabc', 'cba'],
        ['bbaabb', 'aabb'],
        ['abbbbba', 'ab'],
        ['zyxwvutsrqponmlkjihgfedcba', 'az'],
        ['xxaxbxxaxxb', 'ab'],
        ['abcde', 'abcdef'],
    ]


def small():
    for length in range(7):
        for letters in itertools.product('ab', repeat=length):
            for needed in ('a', 'b', 'ab', 'aa', 'bba'):
                yield [''.join(letters), needed]
    for length in range(1, 6):
        for letters in itertools.product('abc', repeat=length):
            for needed in ('ab', 'cab', 'cc'):
                yield [''.join(letters), needed]
