# Expect: timeLimitExceeded
# Why: counts all guests who are there anew whenever somebody comes


def places_needed(comes: list[int], leaves: list[int]) -> int:
    return max((sum(come <= minute < leave for come, leave in zip(comes, leaves)) for minute in comes), default=0)
