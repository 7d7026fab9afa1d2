# Expect: timeLimitExceeded
# Why: counts the letters of every section anew
from collections import Counter


def can_be_mirrored(letters: str, sections: list[list[int]]) -> list[bool]:
    answers = []
    for first, last in sections:
        counts = Counter(letters[first : last + 1])
        answers.append(sum(count % 2 for count in counts.values()) <= 1)
    return answers
