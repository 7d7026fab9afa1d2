# Expect: wrongAnswer
# Why: goes on when the fair is covered, and takes a gap behind it for one within it


def fewest_shifts(begins: list[int], ends: list[int], hours: int):
    chosen = 0
    covered = 0
    latest = 0
    counted = None
    for begin, end in sorted(zip(begins, ends)):
        if begin > covered:
            if begin > latest:
                return None
            covered = latest
            chosen += 1
        if covered >= hours and counted is None:
            counted = chosen
        latest = max(latest, end)
    if counted is not None:
        return counted
    return chosen + 1 if latest >= hours else None
