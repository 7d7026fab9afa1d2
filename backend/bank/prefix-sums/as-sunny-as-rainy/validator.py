def validate(sunny: list[bool], shortest: int) -> None:
    if type(sunny) is not list or len(sunny) > 2 * 10**5:
        raise ValueError('there are at most 2 * 10^5 days')
    if any(type(day) is not bool for day in sunny):
        raise ValueError('a day is sunny or not')
    if type(shortest) is not int or not 1 <= shortest <= 2 * 10**5:
        raise ValueError('shortest is from 1 to 2 * 10^5')
