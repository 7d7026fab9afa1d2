def is_same_both_ways(beads) -> bool:
    colours = []
    while beads is not None:
        colours.append(beads.val)
        beads = beads.next
    return all(colours[place] == colours[-1 - place] for place in range(len(colours)))
