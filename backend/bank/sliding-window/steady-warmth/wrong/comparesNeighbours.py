# Expect: wrongAnswer
# Why: compares neighbouring readings only, so a slow drift looks steady


def count_steady(readings: list[int], tolerance: int) -> int:
    steady = 0
    length = 0
    for index, reading in enumerate(readings):
        if index > 0 and abs(reading - readings[index - 1]) <= tolerance:
            length += 1
        else:
            length = 1
        steady += length
    return steady
