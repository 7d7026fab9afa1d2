def count_stretches(changes: list[int], climb: int) -> int:
    height = 0
    visits = {height: 1}
    stretches = 0
    for change in changes:
        height += change
        stretches += visits.get(height - climb, 0)
        visits[height] = visits.get(height, 0) + 1
    return stretches
