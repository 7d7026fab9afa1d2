# Expect: wrongAnswer
# Why: begins an empty window when a reading does not fit, instead of dropping only what is in its way


def count_steady(readings: list[int], tolerance: int) -> int:
    steady = 0
    first = 0
    greatest = smallest = readings[0]
    for last, reading in enumerate(readings):
        greatest = max(greatest, reading)
        smallest = min(smallest, reading)
        if greatest - smallest > tolerance:
            first = last
            greatest = smallest = reading
        steady += last - first + 1
    return steady
