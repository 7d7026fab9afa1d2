def count_fair_cuts(beads: list[int]) -> int:
    return len([cut for cut in range(1, len(beads)) if sum(beads[:cut]) == sum(beads[cut:])])
