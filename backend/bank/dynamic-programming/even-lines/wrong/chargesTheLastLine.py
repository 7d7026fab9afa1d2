# Expect: wrongAnswer
# Why: the last line gets a penalty like all others


def smallest_penalty(lengths: list[int], width: int) -> int:
    penalty = [0]
    for behind in range(1, len(lengths) + 1):
        best = None
        free = width + 1
        for first in range(behind - 1, -1, -1):
            free -= lengths[first] + 1
            if free < 0:
                break
            candidate = penalty[first] + free**3
            best = candidate if best is None else min(best, candidate)
        assert best is not None
        penalty.append(best)
    return penalty[-1]
