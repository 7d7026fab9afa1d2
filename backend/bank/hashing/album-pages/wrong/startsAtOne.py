# Expect: wrongAnswer
# Why: answers 1 when there are no stickers at all


def longest_run(stickers: list[int]) -> int:
    numbers = set(stickers)
    longest = 1
    for first in numbers:
        if first - 1 in numbers:
            continue
        behind = first + 1
        while behind in numbers:
            behind += 1
        longest = max(longest, behind - first)
    return longest
