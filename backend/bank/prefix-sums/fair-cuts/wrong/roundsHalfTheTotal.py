# Expect: wrongAnswer
# Why: looks for half of the total, rounded down, although an odd total has no fair cut


def count_fair_cuts(beads: list[int]) -> int:
    half = sum(beads) // 2
    left = 0
    cuts = 0
    for bead in beads[:-1]:
        left += bead
        if left == half:
            cuts += 1
    return cuts
