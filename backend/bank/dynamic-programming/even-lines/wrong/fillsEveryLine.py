# Expect: wrongAnswer
# Why: puts as many words as possible into each line


def smallest_penalty(lengths: list[int], width: int) -> int:
    total = 0
    free = width - lengths[0]
    for length in lengths[1:]:
        if length + 1 <= free:
            free -= length + 1
        else:
            total += free**3
            free = width - length
    return total
