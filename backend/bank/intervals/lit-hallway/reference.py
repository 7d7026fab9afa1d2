def seconds_lit(starts: list[int], durations: list[int]) -> int:
    lit = 0
    counted_until = 0
    for start, duration in sorted(zip(starts, durations)):
        end = start + duration
        if end > counted_until:
            lit += end - max(start, counted_until)
            counted_until = end
    return lit
