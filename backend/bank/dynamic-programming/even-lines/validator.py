def check_whole(value: int, least: int, most: int, name: str) -> None:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f'{name} is an int')
    if not least <= value <= most:
        raise ValueError(f'{name} lies between {least} and {most}')


def validate(lengths: list[int], width: int) -> None:
    check_whole(width, 1, 500, 'width')
    if not isinstance(lengths, list):
        raise ValueError('lengths is a list')
    if not 1 <= len(lengths) <= 2000:
        raise ValueError('there are 1 to 2000 words')
    for length in lengths:
        check_whole(length, 1, width, 'the length of a word')
