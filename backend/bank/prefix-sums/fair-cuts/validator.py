def validate(beads: list[int]) -> None:
    if not isinstance(beads, list) or not 1 <= len(beads) <= 10**5:
        raise ValueError('beads is a list of 1 to 10^5 beads')
    for bead in beads:
        if type(bead) is not int or not -(10**9) <= bead <= 10**9:
            raise ValueError('the worth of a bead is a whole number from -10^9 to 10^9')
