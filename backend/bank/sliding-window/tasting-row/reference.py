def longest_tasting(glasses: list[int], kinds: int) -> list[int]:
    counts: dict[int, int] = {}
    best_first = 0
    best_length = 0
    first = 0
    for last, tea in enumerate(glasses):
        counts[tea] = counts.get(tea, 0) + 1
        while len(counts) > kinds:
            leaving = glasses[first]
            counts[leaving] -= 1
            if counts[leaving] == 0:
                del counts[leaving]
            first += 1
        if last - first + 1 > best_length:
            best_first = first
            best_length = last - first + 1
    return [best_first, best_length]
