# Expect: wrongAnswer
# Why: does not count the start of the trail as a place, so stretches from there are missed
def count_stretches(changes: list[int], climb: int) -> int:
    height = 0
    visits: dict[int, int] = {}
    stretches = 0
    for change in changes:
        height += change
        stretches += visits.get(height - climb, 0)
        visits[height] = visits.get(height, 0) + 1
    return stretches
