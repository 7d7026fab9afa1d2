import itertools
import random

PAIRS = ['()', '[]', '{}']
PLAIN = 'ab+;" <'


def well_formed(rng: random.Random, pairs: int) -> list[str]:
    """A text in which every bracket is closed, with some plain characters in between."""
    text: list[str] = []
    closers: list[str] = []
    opened = 0
    while opened < pairs or closers:
        if rng.random() < 0.2:
            text.append(rng.choice(PLAIN))
        if opened < pairs and (not closers or rng.random() < 0.55):
            pair = rng.choice(PAIRS)
            text.append(pair[0])
            closers.append(pair[1])
            opened += 1
        else:
            text.append(closers.pop())
    return text


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    text = well_formed(rng, rng.randint(0, size // 2 + 1))
    damage = rng.choice(['none', 'replace', 'remove', 'insert', 'cut', 'noise'])
    if damage == 'noise':
        text = [rng.choice('()[]{}a') for _ in range(rng.randint(0, size))]
    elif text and damage != 'none':
        place = rng.randrange(len(text))
        if damage == 'replace':
            text[place] = rng.choice('()[]{}')
        elif damage == 'remove':
            del text[place]
        elif damage == 'insert':
            text.insert(place, rng.choice('()[]{}'))
        else:
            del text[place:]
    return [''.join(text)]


def edges() -> list[list]:
    texts = ['', 'a', '(', ')', '[', ']', '{', '}', '()', '[]', '{}']
    texts += [opener + closer for opener in '([{' for closer in ')]}' if opener + closer not in PAIRS]
    texts += ['([)]', '{[(])}', '()]', '())', '[[', '(]]', '](', 'a)', 'ab]c', 'a(b', '(a', '((()))', '()[]{}', '({[]})']
    texts += ['"(" )', '\'[\'', ' ~', '<(>)', '({)', '[(}', '{()', '((a)', '{[]', '[x]}', ')' * 5, '([{' * 4 + '}])' * 4]
    texts += ['(' * 6 + ')' * 7, '(' * 7 + ')' * 6, '{' * 6 + '}' * 6, '(' * 5 + ']' + ')' * 5]
    return [[text] for text in texts]


def small():
    for length in range(5):
        for characters in itertools.product('()[]{}a', repeat=length):
            yield [''.join(characters)]
