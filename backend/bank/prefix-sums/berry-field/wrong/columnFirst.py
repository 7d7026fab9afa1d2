# Expect: wrongAnswer
# Why: takes the borders for [left, top, right, bottom]


def count_berries(field: list[list[int]], patches: list[list[int]]) -> list[int]:
    return [sum(sum(row[left : right + 1]) for row in field[top : bottom + 1]) for left, top, right, bottom in patches]
