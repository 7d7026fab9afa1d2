# Expect: wrongAnswer
# Why: sorts by the begin, so those that are over in time are not a first part of the list
from bisect import bisect_right


def greatest_income(requests, rest):
    ordered = sorted(requests)
    ends = [begin + minutes for begin, minutes, _ in ordered]
    best = [0]
    for place, (begin, _, pay) in enumerate(ordered):
        in_time = min(place, bisect_right(ends, begin - rest))
        best.append(max(best[-1], best[in_time] + pay))
    return best[-1]
