# Expect: timeLimitExceeded
# Why: counts upwards from every number


def longest_run(stickers: list[int]) -> int:
    numbers = set(stickers)
    longest = 0
    for first in numbers:
        behind = first + 1
        while behind in numbers:
            behind += 1
        longest = max(longest, behind - first)
    return longest
