# Expect: timeLimitExceeded
# Why: goes through all earlier evenings to find the best one to come from


def highest_income(fees: list[int], rest: int) -> int:
    # ending[evening]: the highest income with a concert on this evening.
    ending: list[int] = []
    for evening, fee in enumerate(fees):
        before = [ending[other] for other in range(max(0, evening - rest))]
        ending.append(fee + max(before, default=0))
    return max(ending)
