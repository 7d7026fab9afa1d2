# Expect: timeLimitExceeded
# Why: closes one road after the other and searches the map for a detour each time


def has_detour(roads: list[list[int]], start: int, goal: int) -> bool:
    seen = {start}
    waiting = [start]
    while waiting:
        village = waiting.pop()
        for other in roads[village]:
            if other in seen or (village == start and other == goal):
                continue
            if other == goal:
                return True
            seen.add(other)
            waiting.append(other)
    return False


def fragile_roads(roads: list[list[int]]) -> list[list[int]]:
    return [
        [village, other]
        for village, others in enumerate(roads)
        for other in others
        if village < other and not has_detour(roads, village, other)
    ]
