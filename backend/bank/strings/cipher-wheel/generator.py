import random

PRINTABLE = ''.join(chr(code) for code in range(32, 127))


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    characters = rng.choice(['az', 'AZaz', 'abc xyz', 'hello, World', PRINTABLE, PRINTABLE])
    secret = ''.join(rng.choice(characters) for _ in range(rng.randint(size // 2, size)))
    return [secret, rng.choice('abmyz' + 'abcdefghijklmnopqrstuvwxyz')]


def edges() -> list[list]:
    return [
        ['', 'a'],
        ['a', 'a'],
        ['a', 'b'],
        ['A', 'z'],
        ['zZ', 'z'],
        ['aA', 'z'],
        ['a a', 'y'],
        ['@[`{', 'c'],
        ['aaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'a'],
        ['ZZZZZZZZZZZZZZZZZZZZZZZZZZZZ', 'y'],
        ['1, 2, 3!', 'k'],
        ['.a.b.c.', 'z'],
        [PRINTABLE, 'n'],
        ['The quick brown fox', 'x'],
    ]


def small():
    for mark in 'abcxyz':
        yield ['', mark]
        for character in PRINTABLE:
            yield [character, mark]
    for mark in 'abyz':
        for one in 'aAzZ- @[`{':
            for other in 'abyzAZ !':
                yield [one + other, mark]
                yield [other + one + other, mark]
