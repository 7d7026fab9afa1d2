def check_whole(value: int, least: int, most: int, name: str) -> None:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f'{name} is an int')
    if not least <= value <= most:
        raise ValueError(f'{name} lies between {least} and {most}')


def validate(boards: list[int], count: int) -> None:
    if not isinstance(boards, list):
        raise ValueError('boards is a list')
    if not 1 <= len(boards) <= 10**4:
        raise ValueError('there are 1 to 10^4 boards')
    for board in boards:
        check_whole(board, 1, 10**6, 'a board')
    check_whole(count, 1, 10**9, 'count')
    if count > sum(boards):
        raise ValueError('count is at most the sum of all boards')
