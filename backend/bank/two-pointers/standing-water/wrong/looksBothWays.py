# Expect: timeLimitExceeded
# Why: looks for the highest bed on both sides of every bed


def litres_left(heights: list[int], drain: int) -> int:
    litres = 0
    for first, last in ((0, drain), (drain, len(heights) - 1)):
        for bed in range(first, last + 1):
            left = max(heights[first : bed + 1])
            right = max(heights[bed : last + 1])
            litres += min(left, right) - heights[bed]
    return litres
