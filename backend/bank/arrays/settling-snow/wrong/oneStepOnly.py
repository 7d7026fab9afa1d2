# Expect: wrongAnswer
# Why: goes over the picture once from bottom to top and lets every flake fall by one cell only


def settle_snow(picture: list[list[str]]) -> None:
    for row in reversed(range(len(picture) - 1)):
        for column, cell in enumerate(picture[row]):
            if cell == '*' and picture[row + 1][column] == '.':
                picture[row][column], picture[row + 1][column] = '.', '*'
