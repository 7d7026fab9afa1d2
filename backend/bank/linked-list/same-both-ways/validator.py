def validate(beads: list[str]) -> None:
    if type(beads) is not list or len(beads) > 10**5:
        raise ValueError('there are at most 10^5 beads')
    for colour in beads:
        if type(colour) is not str or len(colour) != 1 or not ('a' <= colour <= 'z' or 'A' <= colour <= 'Z'):
            raise ValueError('a colour is a letter')
