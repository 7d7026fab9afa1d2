# Expect: wrongAnswer
# Why: compares neighbouring scenes only, as if the lamps of the first one were on already


def count_switches(scenes: list[int]) -> int:
    return sum(bin(before ^ after).count('1') for before, after in zip(scenes, scenes[1:]))
