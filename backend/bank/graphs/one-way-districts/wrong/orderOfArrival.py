# Expect: wrongAnswer
# Why: goes backwards in the order in which crossings were reached, not in which they were finished


def find_districts(streets: list[list[int]]) -> list[list[int]]:
    count = len(streets)
    back: list[list[int]] = [[] for _ in streets]
    for crossing, others in enumerate(streets):
        for other in others:
            back[other].append(crossing)
    arrived: list[int] = []
    reached = [False] * count
    for start in range(count):
        waiting = [start]
        while waiting:
            crossing = waiting.pop()
            if not reached[crossing]:
                reached[crossing] = True
                arrived.append(crossing)
                waiting.extend(streets[crossing])
    taken = [False] * count
    districts = []
    for start in arrived:
        if taken[start]:
            continue
        taken[start] = True
        district = [start]
        for crossing in district:
            for other in back[crossing]:
                if not taken[other]:
                    taken[other] = True
                    district.append(other)
        if len(district) > 1:
            districts.append(district)
    return districts
