def surface_of(floors: list[int], areas: list[int], water: int) -> float:
    tanks = list(zip(floors, areas))
    low = min(floors)
    # No area is below 1, so the lowest tank alone could hold all the water up to here.
    high = low + water
    for _ in range(70):
        middle = (low + high) / 2
        if sum([area * (middle - floor) for floor, area in tanks if floor < middle]) < water:
            low = middle
        else:
            high = middle
    return high
