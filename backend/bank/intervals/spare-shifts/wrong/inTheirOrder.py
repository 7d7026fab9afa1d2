# Expect: wrongAnswer
# Why: takes every sorted shift that reaches further than the ones before it


def fewest_shifts(begins: list[int], ends: list[int], hours: int):
    chosen = 0
    covered = 0
    for begin, end in sorted(zip(begins, ends)):
        if covered >= hours:
            break
        if begin > covered:
            return None
        if end > covered:
            covered = end
            chosen += 1
    return chosen if covered >= hours else None
