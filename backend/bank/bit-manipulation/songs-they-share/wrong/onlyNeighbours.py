# Expect: wrongAnswer
# Why: compares each singer with the next one only


def songs_to_learn(known: list[int]) -> int:
    return sum(bin(one ^ other).count('1') for one, other in zip(known, known[1:]))
