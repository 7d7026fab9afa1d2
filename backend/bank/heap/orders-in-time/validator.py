def validate(minutes: list[int], deadlines: list[int]) -> None:
    if not isinstance(minutes, list) or not 1 <= len(minutes) <= 10**5:
        raise ValueError('minutes is a list of 1 to 10^5 orders')
    if not isinstance(deadlines, list) or len(deadlines) != len(minutes):
        raise ValueError('every order has a deadline')
    for name, values in (('minutes', minutes), ('deadlines', deadlines)):
        if any(type(value) is not int or not 1 <= value <= 10**9 for value in values):
            raise ValueError(f'the elements of {name} are whole numbers from 1 to 10^9')
