# Expect: wrongAnswer
# Why: also counts the place behind the last bead, where nothing is left for the right part


def count_fair_cuts(beads: list[int]) -> int:
    right = sum(beads)
    left = 0
    cuts = 0
    for bead in beads:
        left += bead
        right -= bead
        cuts += left == right
    return cuts
