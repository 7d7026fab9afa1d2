# Expect: wrongAnswer
# Why: fills a bed up to the lower of its two neighbours only


def litres_left(heights: list[int], drain: int) -> int:
    litres = 0
    for bed in range(1, len(heights) - 1):
        if bed != drain:
            litres += max(0, min(heights[bed - 1], heights[bed + 1]) - heights[bed])
    return litres
