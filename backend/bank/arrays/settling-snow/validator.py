def validate(picture: list[list[str]]) -> None:
    if type(picture) is not list or not 1 <= len(picture) <= 1000:
        raise ValueError('there are 1 to 1000 rows')
    if any(type(row) is not list or not 1 <= len(row) <= 1000 for row in picture):
        raise ValueError('a row has 1 to 1000 cells')
    if any(len(row) != len(picture[0]) for row in picture):
        raise ValueError('all rows are equally long')
    if len(picture) * len(picture[0]) > 4 * 10**5:
        raise ValueError('there are at most 4 * 10^5 cells')
    if any(cell not in ('.', '*', '#') for row in picture for cell in row):
        raise ValueError("a cell is '.', '*' or '#'")
