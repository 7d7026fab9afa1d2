# Expect: wrongAnswer
# Why: always takes the largest stamp that still fits


def fewest_stamps(values: list[int], postage: int) -> int:
    stamps = 0
    for value in sorted(values, reverse=True):
        stamps += postage // value
        postage %= value
    return stamps if postage == 0 else -1
