def validate(streets: list[list[int]]) -> None:
    if type(streets) is not list or not 1 <= len(streets) <= 5 * 10**4:
        raise ValueError('there are 1 to 5 * 10^4 crossings')
    for others in streets:
        if type(others) is not list or len(others) > 4:
            raise ValueError('at most four streets lead away from a crossing')
        if any(type(other) is not int or not 0 <= other < len(streets) for other in others):
            raise ValueError('a crossing is numbered from 0 to streets.length - 1')
