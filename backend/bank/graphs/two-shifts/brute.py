def can_split(conflicts: list[list[int]]) -> bool:
    """
    Along a chain of conflicts the shifts alternate. So the split is impossible exactly if a chain with an odd number of
    conflicts leads from somebody back to the same person: collects where chains of even and of odd length lead.
    """
    for start in range(len(conflicts)):
        reached = {(start, 0)}
        while True:
            following = {(other, 1 - odd) for person, odd in reached for other in conflicts[person]} | reached
            if following == reached:
                break
            reached = following
        if (start, 1) in reached:
            return False
    return True
