def count_in_ranges(readings: list[int], ranges: list[list[int]]) -> list[int]:
    counts: list[int] = []
    for low, high in ranges:
        count = 0
        for reading in readings:
            if low <= reading <= high:
                count += 1
        counts.append(count)
    return counts
