import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    notes = rng.choice(['a', 'ab', 'abc', 'abcdefg'])
    longest = min(1000, size)
    first = [rng.choice(notes) for _ in range(rng.randint(longest // 2, longest))]
    second = [rng.choice(notes) for _ in range(rng.randint(longest // 2, longest))]
    if rng.random() < 0.3:
        # The second song is the first one with some notes crossed out and a few others put in.
        second = [note if rng.random() < 0.8 else rng.choice(notes) for note in first if rng.random() < 0.8]
    return [''.join(first), ''.join(second)]


def edges() -> list[list]:
    return [
        ['', ''],
        ['', 'a'],
        ['a', ''],
        ['a', 'a'],
        ['a', 'b'],
        ['ab', 'ba'],
        ['abc', 'abc'],
        ['abc', 'cba'],
        ['abcabc', 'acbacb'],
        ['aaaa', 'aa'],
        ['gfedcba', 'abcdefg'],
        ['abacabad', 'adcabdab'],
        # Taking the first note that both have loses the long tune behind it.
        ['gabcdef', 'abcdefg'],
        ['abcdefg', 'gabcdef'],
        ['ggabcd', 'abcdgg'],
    ]


def small():
    words = [''.join(chosen) for length in range(5) for chosen in itertools.product('ab', repeat=length)]
    for first in words:
        for second in words:
            yield [first, second]
    words = [''.join(chosen) for length in range(4) for chosen in itertools.product('abc', repeat=length)]
    for first in words:
        for second in words:
            if 'c' in first + second:
                yield [first, second]
