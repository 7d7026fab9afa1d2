def places_needed(comes: list[int], leaves: list[int]) -> int:
    # The number is greatest right after somebody has come.
    return max((sum(come <= minute < leave for come, leave in zip(comes, leaves)) for minute in comes), default=0)
