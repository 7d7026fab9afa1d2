# Expect: wrongAnswer
# Why: adds up how long the signals last, so a second with two signals counts twice


def seconds_lit(starts: list[int], durations: list[int]) -> int:
    return sum(durations)
