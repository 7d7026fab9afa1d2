# Expect: wrongAnswer
# Why: counts each letter in the whole row, though the same letter can come in several runs
from collections import Counter


def shorthand(stitches: str) -> str:
    return "".join(letter if count == 1 else letter + str(count) for letter, count in Counter(stitches).items())
