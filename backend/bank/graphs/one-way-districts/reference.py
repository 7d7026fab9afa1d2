def find_districts(streets: list[list[int]]) -> list[list[int]]:
    count = len(streets)
    finished: list[int] = []
    reached = [False] * count
    for start in range(count):
        if reached[start]:
            continue
        reached[start] = True
        way = [(start, iter(streets[start]))]
        while way:
            crossing, rest = way[-1]
            following = next((other for other in rest if not reached[other]), None)
            if following is None:
                finished.append(crossing)
                way.pop()
            else:
                reached[following] = True
                way.append((following, iter(streets[following])))

    leading_to: list[list[int]] = [[] for _ in range(count)]
    for crossing, others in enumerate(streets):
        for other in others:
            leading_to[other].append(crossing)

    districts: list[list[int]] = []
    taken = [False] * count
    for start in reversed(finished):
        if taken[start]:
            continue
        taken[start] = True
        district = [start]
        # The district grows while it is walked through.
        for crossing in district:
            for other in leading_to[crossing]:
                if not taken[other]:
                    taken[other] = True
                    district.append(other)
        if len(district) > 1:
            districts.append(district)
    return districts
