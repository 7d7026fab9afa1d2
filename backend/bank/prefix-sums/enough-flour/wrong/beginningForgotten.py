# Expect: wrongAnswer
# Why: does not count the beginning as a moment at which the reserve has to be there
from itertools import accumulate


def flour_to_buy(changes: list[int], reserve: int) -> int:
    return max(0, reserve - min(accumulate(changes), default=0))
