def validate(codes: list[int], places: int) -> None:
    if type(places) is not int or not 1 <= places <= 62:
        raise ValueError('a film has 1 to 62 places')
    if type(codes) is not list or not 1 <= len(codes) <= 10**4:
        raise ValueError('there are 1 to 10^4 films')
    if any(type(code) is not int or not 0 <= code < 2**places for code in codes):
        raise ValueError('a code is from 0 to 2^places - 1')
