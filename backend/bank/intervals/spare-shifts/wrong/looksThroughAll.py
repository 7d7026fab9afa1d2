# Expect: timeLimitExceeded
# Why: looks through all shifts for each one that it chooses


def fewest_shifts(begins: list[int], ends: list[int], hours: int):
    chosen = 0
    covered = 0
    while covered < hours:
        latest = max((end for begin, end in zip(begins, ends) if begin <= covered), default=0)
        if latest <= covered:
            return None
        covered = latest
        chosen += 1
    return chosen
