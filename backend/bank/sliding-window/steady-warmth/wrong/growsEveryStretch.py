# Expect: timeLimitExceeded
# Why: begins anew at every reading and goes on as long as the stretch is steady, which is quadratic


def count_steady(readings: list[int], tolerance: int) -> int:
    steady = 0
    for begin in range(len(readings)):
        greatest = smallest = readings[begin]
        for end in range(begin, len(readings)):
            greatest = max(greatest, readings[end])
            smallest = min(smallest, readings[end])
            if greatest - smallest > tolerance:
                break
            steady += 1
    return steady
