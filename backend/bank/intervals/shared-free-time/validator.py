def check_list(changes: list[int], name: str) -> None:
    if not isinstance(changes, list) or len(changes) > 10**5 or len(changes) % 2 != 0:
        raise ValueError(f'{name} is a list of an even number of minutes, at most 10^5')
    if any(type(minute) is not int or not 0 <= minute <= 10**9 for minute in changes):
        raise ValueError(f'the minutes of {name} are whole numbers from 0 to 10^9')
    if any(before >= after for before, after in zip(changes, changes[1:])):
        raise ValueError(f'{name} is strictly ascending')


def validate(mine: list[int], yours: list[int], minutes: int) -> None:
    check_list(mine, 'mine')
    check_list(yours, 'yours')
    if type(minutes) is not int or not 1 <= minutes <= 10**9:
        raise ValueError('minutes is a whole number from 1 to 10^9')
