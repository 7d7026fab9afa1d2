def validate(lengths: list[int]) -> None:
    if type(lengths) is not list or not 1 <= len(lengths) <= 10**5:
        raise ValueError('there are 1 to 10^5 ropes')
    if any(type(length) is not int or not 1 <= length <= 10**9 for length in lengths):
        raise ValueError('a length is from 1 to 10^9')
