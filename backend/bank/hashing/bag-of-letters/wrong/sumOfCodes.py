# Expect: wrongAnswer
# Why: different letters can have the same length and sum, like "ad" and "bc"
from collections import Counter


def largest_bag(words: list[str]) -> int:
    return max(Counter((len(word), sum(map(ord, word))) for word in words).values())
