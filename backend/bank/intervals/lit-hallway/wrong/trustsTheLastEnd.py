# Expect: wrongAnswer
# Why: looks at the signal just before only, and so forgets a long one that contains it


def seconds_lit(starts: list[int], durations: list[int]) -> int:
    lit = 0
    last_end = 0
    for start, duration in sorted(zip(starts, durations)):
        lit += max(0, start + duration - max(start, last_end))
        last_end = start + duration
    return lit
