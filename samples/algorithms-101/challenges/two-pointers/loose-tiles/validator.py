def validate(row: list[int]) -> None:
    if type(row) is not list or len(row) > 10**5:
        raise ValueError('there are at most 10^5 tiles')
    if any(type(tile) is not int or not -10**9 <= tile <= 10**9 for tile in row):
        raise ValueError('the number of a tile is a whole number from -10^9 to 10^9')
