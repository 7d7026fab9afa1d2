def height_of(values: list) -> int:
    """How many levels a tree by levels has."""
    levels, place, width = 0, 0, 1
    while place < len(values) and width > 0:
        here = values[place:place + width]
        place += width
        width = 2 * sum(value is not None for value in here)
        levels += any(value is not None for value in here)
    return levels


def validate(mobile: list) -> None:
    if type(mobile) is not list or not mobile or mobile[0] is None:
        raise ValueError('there is at least one ornament')
    weights = [weight for weight in mobile if weight is not None]
    if len(weights) > 2 * 10**5:
        raise ValueError('there are at most 2 * 10^5 ornaments')
    if any(type(weight) is not int or not 1 <= weight <= 5000 for weight in weights):
        raise ValueError('a weight is a whole number from 1 to 5000')
    if height_of(mobile) > 500:
        raise ValueError('at most 500 ornaments hang one below the other')
