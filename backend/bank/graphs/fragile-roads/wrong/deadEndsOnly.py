# Expect: wrongAnswer
# Why: takes only roads to a dead end for fragile, not those between two larger parts


def fragile_roads(roads: list[list[int]]) -> list[list[int]]:
    return [
        [village, other]
        for village, others in enumerate(roads)
        for other in others
        if village < other and (len(others) == 1 or len(roads[other]) == 1)
    ]
