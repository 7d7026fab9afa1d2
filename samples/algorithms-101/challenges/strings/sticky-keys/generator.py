import itertools
import random


def generate(seed: int, size: int) -> list:
    rng = random.Random(seed)
    alphabet = rng.choice(['a', 'ab', 'abc', 'abcdefghijklmnopqrstuvwxyz'])
    word = [rng.choice(alphabet) for _ in range(rng.randint(1, size + 1))]
    if rng.random() < 0.5:
        # Longer runs than chance gives.
        word = [letter for letter in word for _ in range(rng.choice([1, 1, 2]))]
    sticky = ''.join(sorted(rng.sample(alphabet, rng.randint(0, len(alphabet)))))
    typed = []
    for letter in word:
        typed += [letter] * (rng.choice([1, 1, 2, 3]) if letter in sticky else 1)
    # Now and then one slip that no key explains, at the end more often than elsewhere.
    slip = rng.choice(['none', 'none', 'none', 'missing', 'more', 'other', 'end', 'front'])
    place = rng.choice([len(typed) - 1, rng.randrange(len(typed))])
    if slip == 'missing' and len(typed) > 1:
        del typed[place]
    elif slip == 'more':
        typed.insert(place, typed[place])
    elif slip == 'other':
        typed[place] = rng.choice(alphabet)
    elif slip == 'end':
        typed.append(rng.choice(alphabet))
    elif slip == 'front':
        typed.insert(0, rng.choice(alphabet))
    return [''.join(word), ''.join(typed), sticky]


def edges() -> list[list]:
    return [
        ['a', 'a', ''],
        ['a', 'aa', ''],
        ['a', 'aa', 'a'],
        ['aa', 'a', 'a'],
        ['a', 'b', 'ab'],
        ['a', 'ba', 'ab'],
        ['a', 'ab', 'ab'],
        ['ab', 'a', 'ab'],
        ['ab', 'aabb', 'ab'],
        ['ab', 'aabb', 'a'],
        ['ab', 'aba', 'ab'],
        ['aab', 'aaaab', 'b'],
        ['noon', 'nnoooonn', 'no'],
        ['noon', 'nnonn', 'no'],
        ['abcabc', 'abccabc', 'abcdefghijklmnopqrstuvwxyz'],
        ['book', 'bookk', 'o'],
    ]


def small():
    for word_length in range(1, 4):
        for typed_length in range(1, 5):
            for word in itertools.product('ab', repeat=word_length):
                for typed in itertools.product('ab', repeat=typed_length):
                    for sticky in ('', 'a', 'b', 'ab'):
                        yield [''.join(word), ''.join(typed), sticky]
