# Expect: wrongAnswer
# Why: drops customers who want a word that somebody else wants too
from collections import Counter


def largest_bag(words: list[str]) -> int:
    return max(Counter("".join(sorted(word)) for word in set(words)).values())
