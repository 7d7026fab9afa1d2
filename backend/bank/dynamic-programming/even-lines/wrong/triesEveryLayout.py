# Expect: timeLimitExceeded
# Why: lays out the same rest again and again instead of keeping its answer; exponential


def smallest_penalty(lengths: list[int], width: int) -> int:
    penalties: list[int] = []
    unfinished = [(0, 0)]
    while unfinished:
        first, penalty = unfinished.pop()
        free = width - lengths[first]
        behind = first + 1
        while free >= 0 and behind < len(lengths):
            unfinished.append((behind, penalty + free**3))
            free -= 1 + lengths[behind]
            behind += 1
        if free >= 0:
            penalties.append(penalty)
            penalties = [min(penalties)]
    return penalties[0]
