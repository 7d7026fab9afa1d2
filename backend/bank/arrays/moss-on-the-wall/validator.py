def validate(wall: list[list[bool]]) -> None:
    if type(wall) is not list or not 1 <= len(wall) <= 1000:
        raise ValueError('a wall has 1 to 1000 rows')
    if any(type(row) is not list or not 1 <= len(row) <= 1000 for row in wall):
        raise ValueError('a row has 1 to 1000 stones')
    if any(len(row) != len(wall[0]) for row in wall):
        raise ValueError('all rows are equally long')
    if len(wall) * len(wall[0]) > 10**5:
        raise ValueError('the wall has at most 10^5 stones')
    if any(type(stone) is not bool for row in wall for stone in row):
        raise ValueError('a stone has moss or has not')
