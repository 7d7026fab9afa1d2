# Expect: wrongAnswer
# Why: sings again as soon as the rest is over, and only tries every first evening


def highest_income(fees: list[int], rest: int) -> int:
    return max(sum(fees[first :: rest + 1]) for first in range(min(rest + 1, len(fees))))
