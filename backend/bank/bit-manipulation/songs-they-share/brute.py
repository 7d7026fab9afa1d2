from itertools import combinations


def songs_to_learn(known: list[int]) -> int:
    return sum(bin(one ^ other).count('1') for one, other in combinations(known, 2))
