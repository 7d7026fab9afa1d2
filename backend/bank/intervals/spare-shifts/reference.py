from typing import Optional


def fewest_shifts(begins: list[int], ends: list[int], hours: int) -> Optional[int]:
    shifts = sorted(zip(begins, ends))
    chosen = 0
    covered = 0
    following = 0
    while covered < hours:
        latest = covered
        while following < len(shifts) and shifts[following][0] <= covered:
            latest = max(latest, shifts[following][1])
            following += 1
        if latest == covered:
            return None
        covered = latest
        chosen += 1
    return chosen
