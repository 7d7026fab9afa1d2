def check_whole(value: int, least: int, most: int, name: str) -> None:
    if type(value) is not int or not least <= value <= most:
        raise ValueError(f'{name} is a whole number from {least} to {most}')


def validate(climbs: list[int], slip: int, height: int) -> None:
    if type(climbs) is not list or not 1 <= len(climbs) <= 10**5:
        raise ValueError('the diary has 1 to 10^5 days')
    for climb in climbs:
        check_whole(climb, 0, 10**6, 'a climb')
    check_whole(slip, 0, 10**6, 'slip')
    check_whole(height, 1, 10**9, 'height')
