# Expect: wrongAnswer
# Why: takes one-way streets for streets in both directions
def find_districts(streets: list[list[int]]) -> list[list[int]]:
    joined: list[set[int]] = [set(others) for others in streets]
    for crossing, others in enumerate(streets):
        for other in others:
            joined[other].add(crossing)
    districts = []
    seen: set[int] = set()
    for start in range(len(streets)):
        if start in seen:
            continue
        seen.add(start)
        district = [start]
        for crossing in district:
            for other in joined[crossing] - seen:
                seen.add(other)
                district.append(other)
        if len(district) > 1:
            districts.append(district)
    return districts
