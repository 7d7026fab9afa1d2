from fractions import Fraction


def surface_of(floors, areas, water):
    # Try each tank as the highest one that gets wet.
    for highest in floors:
        wet = [(floor, area) for floor, area in zip(floors, areas) if floor <= highest]
        surface = Fraction(water + sum(floor * area for floor, area in wet), sum(area for _, area in wet))
        if surface >= highest and all(surface <= floor for floor in floors if floor > highest):
            return float(surface)
