# Expect: wrongAnswer
# Why: pours everything into the lowest tank
def surface_of(floors, areas, water):
    floor, area = min(zip(floors, areas))
    return floor + water / area
