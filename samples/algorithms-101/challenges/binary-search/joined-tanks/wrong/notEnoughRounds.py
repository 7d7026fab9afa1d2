# Expect: wrongAnswer
# Why: stops after 30 rounds, when the distance may still be a whole centimetre
def surface_of(floors, areas, water):
    low = min(floors)
    high = low + water
    for _ in range(30):
        middle = (low + high) / 2
        if sum(area * max(0, middle - floor) for floor, area in zip(floors, areas)) < water:
            low = middle
        else:
            high = middle
    return high
