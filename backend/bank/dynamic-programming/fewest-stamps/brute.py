def fewest_stamps(values: list[int], postage: int) -> int:
    """All sums of no stamp, of one stamp, of two stamps, ... until the postage is among them or nothing is left."""
    sums = {0}
    stamps = 0
    while sums:
        if postage in sums:
            return stamps
        sums = {total + value for total in sums for value in values if total + value <= postage}
        stamps += 1
    return -1
