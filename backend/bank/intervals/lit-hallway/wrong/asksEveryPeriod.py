# Expect: timeLimitExceeded
# Why: compares every signal with all periods merged so far, which is quadratic when there are many gaps


def seconds_lit(starts: list[int], durations: list[int]) -> int:
    periods: list[tuple[int, int]] = []
    for start, duration in zip(starts, durations):
        end = start + duration
        apart = []
        for period in periods:
            if period[1] < start or end < period[0]:
                apart.append(period)
            else:
                start = min(start, period[0])
                end = max(end, period[1])
        periods = apart + [(start, end)]
    return sum(end - start for start, end in periods)
