def validate(feet: list[int], boots: list[int], slack: int) -> None:
    for lengths in (feet, boots):
        if type(lengths) is not list or len(lengths) > 10**5:
            raise ValueError('there are at most 10^5 hikers and pairs of boots')
        if any(type(length) is not int or not 1 <= length <= 10**9 for length in lengths):
            raise ValueError('a length is from 1 to 10^9')
    if type(slack) is not int or not 0 <= slack <= 10**9:
        raise ValueError('slack is from 0 to 10^9')
