def places_needed(comes: list[int], leaves: list[int]) -> int:
    comes.sort()
    leaves.sort()
    gone = 0
    needed = 0
    for already, minute in enumerate(comes):
        while leaves[gone] <= minute:
            gone += 1
        needed = max(needed, already + 1 - gone)
    return needed
