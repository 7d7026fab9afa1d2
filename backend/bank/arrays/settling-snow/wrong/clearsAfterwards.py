# Expect: wrongAnswer
# Why: clears the old cell after the flake was put down, so a flake that need not move is lost


def settle_snow(picture: list[list[str]]) -> None:
    for column in range(len(picture[0])):
        free = len(picture) - 1
        for row in reversed(range(len(picture))):
            if picture[row][column] == '#':
                free = row - 1
            elif picture[row][column] == '*':
                picture[free][column] = '*'
                picture[row][column] = '.'
                free -= 1
