# Expect: wrongAnswer
# Why: counts the current place before looking up, so for a climb of 0 an empty stretch fits everywhere
def count_stretches(changes: list[int], climb: int) -> int:
    height = 0
    visits = {0: 1}
    stretches = 0
    for change in changes:
        height += change
        visits[height] = visits.get(height, 0) + 1
        stretches += visits.get(height - climb, 0)
    return stretches
