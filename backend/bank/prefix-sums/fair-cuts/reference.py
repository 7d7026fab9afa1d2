def count_fair_cuts(beads: list[int]) -> int:
    left = 0
    right = sum(beads)
    cuts = 0
    for bead in beads[:-1]:
        left += bead
        right -= bead
        if left == right:
            cuts += 1
    return cuts
