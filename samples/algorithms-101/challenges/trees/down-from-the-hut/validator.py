def levels_of(values: list) -> int:
    """How many levels a tree by levels has."""
    levels, place, width = 0, 0, 1
    while place < len(values) and width > 0:
        here = values[place:place + width]
        place += width
        width = 2 * sum(value is not None for value in here)
        levels += any(value is not None for value in here)
    return levels


def validate(hut: list) -> None:
    if type(hut) is not list or not hut or hut[0] is None:
        raise ValueError('there is at least the hut')
    heights = [height for height in hut if height is not None]
    if len(heights) > 2 * 10**5:
        raise ValueError('there are at most 2 * 10^5 nodes')
    if any(type(height) is not int or not -500 <= height <= 9000 for height in heights):
        raise ValueError('a height is a whole number from -500 to 9000')
    if levels_of(hut) > 500:
        raise ValueError('a walk passes at most 500 nodes')
