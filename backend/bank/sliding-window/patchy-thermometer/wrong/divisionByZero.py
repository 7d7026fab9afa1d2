# Expect: runtimeError
# Why: divides although no reading arrived


def warmest_average(readings: list, hours: int):
    sums = [0.0]
    counts = [0]
    for reading in readings:
        sums.append(sums[-1] + (reading or 0))
        counts.append(counts[-1] + (reading is not None))
    last = len(readings) - hours
    return max((sums[i + hours] - sums[i]) / (counts[i + hours] - counts[i]) for i in range(last + 1))
