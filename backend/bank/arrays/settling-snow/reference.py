def settle_snow(picture: list[list[str]]) -> None:
    for column in range(len(picture[0])):
        free = len(picture) - 1
        for row in reversed(range(len(picture))):
            if picture[row][column] == '#':
                free = row - 1
            elif picture[row][column] == '*':
                picture[row][column] = '.'
                picture[free][column] = '*'
                free -= 1
