# Expect: wrongAnswer
# Why: sorts the starts and leaves the durations where they are, so the signals get mixed up


def seconds_lit(starts: list[int], durations: list[int]) -> int:
    lit = 0
    counted_until = 0
    for start, duration in zip(sorted(starts), durations):
        if start + duration > counted_until:
            lit += start + duration - max(start, counted_until)
            counted_until = start + duration
    return lit
