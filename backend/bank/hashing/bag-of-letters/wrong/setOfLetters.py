# Expect: wrongAnswer
# Why: its key forgets how often a letter occurs
from collections import Counter


def largest_bag(words: list[str]) -> int:
    return max(Counter(frozenset(word) for word in words).values())
