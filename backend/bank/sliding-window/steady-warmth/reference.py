from collections import deque


def count_steady(readings: list[int], tolerance: int) -> int:
    # Indices in the window whose reading may still become its greatest, or its smallest; the present one is in front.
    greatest: deque[int] = deque()
    smallest: deque[int] = deque()
    first = 0
    steady = 0
    for last, reading in enumerate(readings):
        while greatest and readings[greatest[-1]] <= reading:
            greatest.pop()
        greatest.append(last)
        while smallest and readings[smallest[-1]] >= reading:
            smallest.pop()
        smallest.append(last)
        while readings[greatest[0]] - readings[smallest[0]] > tolerance:
            # One of the two is the first to go; the window begins behind it.
            first = min(greatest[0], smallest[0]) + 1
            if greatest[0] < first:
                greatest.popleft()
            else:
                smallest.popleft()
        steady += last - first + 1
    return steady
