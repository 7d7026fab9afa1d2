# Expect: wrongAnswer
# Why: takes the two tallest poles, however close together they stand
def largest_banner(positions: list[float], heights: list[float]) -> float:
    (one, here), (other, there) = sorted(zip(heights, positions))[-2:]
    return abs(here - there) * min(one, other)
