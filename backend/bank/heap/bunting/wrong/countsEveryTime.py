# Expect: timeLimitExceeded
# Why: counts all flags that are left before each flag it hangs


def arrange_flags(flags: str):
    left = list(flags)
    cord: list[str] = []
    while left:
        choices = [colour for colour in set(left) if not cord or colour != cord[-1]]
        if not choices:
            return None
        best = max(choices, key=left.count)
        left.remove(best)
        cord.append(best)
    return ''.join(cord)
