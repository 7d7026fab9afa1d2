# Expect: timeLimitExceeded
# Why: looks for every slab at all slabs from which it can be reached


def fewest_jumps(dry: list[bool], reach: int):
    best: list = [0]
    for slab in range(1, len(dry)):
        fewest = None
        if dry[slab]:
            for before in range(max(0, slab - reach), slab):
                if best[before] is not None and (fewest is None or best[before] + 1 < fewest):
                    fewest = best[before] + 1
        best.append(fewest)
    return best[-1]
