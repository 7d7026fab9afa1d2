def check_whole(value: int, least: int, most: int, name: str) -> None:
    if type(value) is not int or not least <= value <= most:
        raise ValueError(f'{name} is a whole number from {least} to {most}')


def validate(floors: list[int], areas: list[int], water: int) -> None:
    if type(floors) is not list or type(areas) is not list or not 1 <= len(floors) <= 2 * 10**4:
        raise ValueError('there are 1 to 2 * 10^4 tanks')
    if len(areas) != len(floors):
        raise ValueError('every tank has one floor and one area')
    for floor in floors:
        check_whole(floor, -10**6, 10**6, 'a floor')
    for area in areas:
        check_whole(area, 1, 10**4, 'an area')
    check_whole(water, 1, 2 * 10**9, 'water')
