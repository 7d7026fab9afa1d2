# Expect: wrongAnswer
# Why: divides the water among all tanks, those with high floors included
def surface_of(floors, areas, water):
    return (water + sum(floor * area for floor, area in zip(floors, areas))) / sum(areas)
