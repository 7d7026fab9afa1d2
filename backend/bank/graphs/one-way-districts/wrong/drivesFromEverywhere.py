# Expect: timeLimitExceeded
# Why: drives through the town anew from every crossing, forwards and backwards


def reached_from(start: int, streets: list[list[int]]) -> set[int]:
    reached = {start}
    waiting = [start]
    while waiting:
        for other in streets[waiting.pop()]:
            if other not in reached:
                reached.add(other)
                waiting.append(other)
    return reached


def find_districts(streets: list[list[int]]) -> list[list[int]]:
    back: list[list[int]] = [[] for _ in streets]
    for crossing, others in enumerate(streets):
        for other in others:
            back[other].append(crossing)
    districts = []
    for crossing in range(len(streets)):
        both = reached_from(crossing, streets) & reached_from(crossing, back)
        if len(both) > 1 and min(both) == crossing:
            districts.append(list(both))
    return districts
