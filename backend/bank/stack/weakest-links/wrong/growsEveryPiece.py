# Expect: timeLimitExceeded
# Why: looks at every piece, which is quadratic


def sum_of_weakest(strengths: list[int]) -> int:
    total = 0
    for start in range(len(strengths)):
        weakest = strengths[start]
        for end in range(start, len(strengths)):
            if strengths[end] < weakest:
                weakest = strengths[end]
            total += weakest
    return total
