# Expect: timeLimitExceeded
# Why: lets every flake fall by one cell, over the whole picture, until nothing moves any more


def settle_snow(picture: list[list[str]]) -> None:
    moved = True
    while moved:
        moved = False
        for row in reversed(range(len(picture) - 1)):
            for column in range(len(picture[row])):
                if picture[row][column] == '*' and picture[row + 1][column] == '.':
                    picture[row][column], picture[row + 1][column] = '.', '*'
                    moved = True
