def whole(value: int, least: int, most: int) -> bool:
    return type(value) is int and least <= value <= most


def validate(field: list[list[int]], patches: list[list[int]]) -> None:
    if not isinstance(field, list) or not 1 <= len(field) <= 500:
        raise ValueError('field is a list of 1 to 500 rows')
    if not all(isinstance(row, list) and len(row) == len(field[0]) for row in field):
        raise ValueError('all rows are equally long')
    if not 1 <= len(field[0]) <= 500:
        raise ValueError('a row has 1 to 500 beds')
    if not all(whole(berries, 0, 10**6) for row in field for berries in row):
        raise ValueError('a bed has 0 to 10^6 berries')
    if not isinstance(patches, list) or len(patches) > 5 * 10**4:
        raise ValueError('patches is a list of at most 5 * 10^4 patches')
    for patch in patches:
        if not isinstance(patch, list) or len(patch) != 4:
            raise ValueError('a patch is [top, left, bottom, right]')
        top, left, bottom, right = patch
        if not (whole(bottom, 0, len(field) - 1) and whole(top, 0, bottom)):
            raise ValueError('0 <= top <= bottom < the number of rows')
        if not (whole(right, 0, len(field[0]) - 1) and whole(left, 0, right)):
            raise ValueError('0 <= left <= right < the number of columns')
