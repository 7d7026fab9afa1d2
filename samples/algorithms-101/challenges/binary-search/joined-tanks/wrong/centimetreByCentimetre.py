# Expect: timeLimitExceeded
# Why: raises the surface by a centimetre at a time
def surface_of(floors, areas, water):
    tanks = list(zip(floors, areas))
    surface = min(floors)
    while True:
        covered = sum(area for floor, area in tanks if floor <= surface)
        if covered >= water:
            return surface + water / covered
        water -= covered
        surface += 1
