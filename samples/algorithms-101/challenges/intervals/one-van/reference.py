from bisect import bisect_right


def greatest_income(requests: list[list[int]], rest: int) -> int:
    ordered = sorted((begin + minutes, begin, pay) for begin, minutes, pay in requests)
    ends = [end for end, _, _ in ordered]
    # best[k]: the most that the first k of them can earn.
    best = [0]
    for _, begin, pay in ordered:
        in_time = bisect_right(ends, begin - rest)
        best.append(max(best[-1], best[in_time] + pay))
    return best[-1]
