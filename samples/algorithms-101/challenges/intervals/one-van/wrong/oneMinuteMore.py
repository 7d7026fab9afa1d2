# Expect: wrongAnswer
# Why: does not let a transport begin right when the rest is over
from bisect import bisect_left


def greatest_income(requests, rest):
    ordered = sorted((begin + minutes, begin, pay) for begin, minutes, pay in requests)
    ends = [end for end, _, _ in ordered]
    best = [0]
    for _, begin, pay in ordered:
        best.append(max(best[-1], best[bisect_left(ends, begin - rest)] + pay))
    return best[-1]
