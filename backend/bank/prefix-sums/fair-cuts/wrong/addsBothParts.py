# Expect: timeLimitExceeded
# Why: adds up both parts anew for every cut, which is quadratic


def count_fair_cuts(beads: list[int]) -> int:
    cuts = 0
    for cut in range(1, len(beads)):
        if sum(beads[:cut]) == sum(beads[cut:]):
            cuts += 1
    return cuts
