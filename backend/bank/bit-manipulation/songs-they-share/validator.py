def validate(known: list[int]) -> None:
    if type(known) is not list or not 1 <= len(known) <= 5 * 10**4:
        raise ValueError('there are 1 to 5 * 10^4 singers')
    if any(type(songs) is not int or not 0 <= songs < 2**60 for songs in known):
        raise ValueError('a number is from 0 to 2^60 - 1')
