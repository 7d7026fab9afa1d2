# Expect: timeLimitExceeded
# Why: adds up all beds of every patch, up to 250,000 of them each time


def count_berries(field: list[list[int]], patches: list[list[int]]) -> list[int]:
    return [sum(sum(row[left : right + 1]) for row in field[top : bottom + 1]) for top, left, bottom, right in patches]
