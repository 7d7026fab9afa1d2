# Expect: timeLimitExceeded
# Why: adds up from every day on


def longest_balanced(sunny: list[bool], shortest: int):
    longest = 0
    for first in range(len(sunny)):
        balance = 0
        for last in range(first, len(sunny)):
            balance += 1 if sunny[last] else -1
            if balance == 0:
                longest = max(longest, last + 1 - first)
    return longest if longest >= shortest else None
