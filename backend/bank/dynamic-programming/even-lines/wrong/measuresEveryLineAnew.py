# Expect: timeLimitExceeded
# Why: adds up every possible line from its first word and goes on when it is already too long; cubic


def smallest_penalty(lengths: list[int], width: int) -> int:
    count = len(lengths)
    penalty = [0] * (count + 1)
    for first in range(count - 1, -1, -1):
        best = None
        for behind in range(first + 1, count + 1):
            free = width + 1
            for word in range(first, behind):
                free -= lengths[word] + 1
            if free >= 0:
                candidate = 0 if behind == count else free**3 + penalty[behind]
                best = candidate if best is None else min(best, candidate)
        assert best is not None
        penalty[first] = best
    return penalty[0]
