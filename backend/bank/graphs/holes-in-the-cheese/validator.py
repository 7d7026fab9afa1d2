def validate(slices: list[list[list[str]]]) -> None:
    if type(slices) is not list or not 1 <= len(slices) <= 100:
        raise ValueError('there are 1 to 100 slices')
    if any(type(layer) is not list or not 1 <= len(layer) <= 100 for layer in slices):
        raise ValueError('a slice has 1 to 100 rows')
    if any(type(row) is not list or not 1 <= len(row) <= 100 for layer in slices for row in layer):
        raise ValueError('a row has 1 to 100 cubes')
    rows = len(slices[0])
    columns = len(slices[0][0])
    if any(len(layer) != rows for layer in slices):
        raise ValueError('all slices have the same number of rows')
    if any(len(row) != columns for layer in slices for row in layer):
        raise ValueError('all rows are equally long')
    if len(slices) * rows * columns > 10**5:
        raise ValueError('the block has at most 10^5 cubes')
    if any(cube not in ('#', '.') for layer in slices for row in layer for cube in row):
        raise ValueError('a cube is # or .')
