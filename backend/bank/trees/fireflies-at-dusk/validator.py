def validate(park: list, minutes: int) -> None:
    if type(park) is not list or not park or park[0] is None:
        raise ValueError('there is a gate')
    fireflies = [count for count in park if count is not None]
    if len(fireflies) > 400:
        raise ValueError('there are at most 400 places')
    if any(type(count) is not int or not 0 <= count <= 1000 for count in fireflies):
        raise ValueError('at a place there are 0 to 1000 fireflies')
    if type(minutes) is not int or not 0 <= minutes <= 800:
        raise ValueError('minutes is a whole number from 0 to 800')
