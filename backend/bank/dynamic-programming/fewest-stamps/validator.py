def check_whole(value: int, least: int, most: int, name: str) -> None:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f'{name} is an int')
    if not least <= value <= most:
        raise ValueError(f'{name} lies between {least} and {most}')


def validate(values: list[int], postage: int) -> None:
    if not isinstance(values, list):
        raise ValueError('values is a list')
    if not 1 <= len(values) <= 12:
        raise ValueError('there are 1 to 12 values')
    for value in values:
        check_whole(value, 1, 5 * 10**4, 'a value')
    if len(set(values)) != len(values):
        raise ValueError('the values are all different')
    check_whole(postage, 0, 5 * 10**4, 'postage')
