def validate(changes: list[int], reserve: int) -> None:
    if type(changes) is not list or len(changes) > 10**5:
        raise ValueError('there are at most 10^5 changes')
    if any(type(change) is not int or not -(10**9) <= change <= 10**9 for change in changes):
        raise ValueError('a change is from -10^9 to 10^9')
    if type(reserve) is not int or not 0 <= reserve <= 10**9:
        raise ValueError('reserve is from 0 to 10^9')
