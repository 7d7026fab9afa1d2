from fractions import Fraction


def warmest_average(readings: list, hours: int):
    averages = []
    for first in range(len(readings) - hours + 1):
        there = [Fraction(reading) for reading in readings[first : first + hours] if reading is not None]
        if there:
            averages.append(sum(there) / len(there))
    return float(max(averages)) if averages else None
