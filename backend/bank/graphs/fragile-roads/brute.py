def is_way(roads: list[list[int]], start: int, goal: int, closed: set[int]) -> bool:
    """Whether goal can be reached from start without the road between the two villages of closed."""
    reached = {start}
    while True:
        following = {
            other for village in reached for other in roads[village] if {village, other} != closed
        } | reached
        if following == reached:
            return goal in reached
        reached = following


def fragile_roads(roads: list[list[int]]) -> list[list[int]]:
    return [
        [village, other]
        for village, others in enumerate(roads)
        for other in others
        if village < other and not is_way(roads, village, other, {village, other})
    ]
