def validate(begins: list[int], ends: list[int], hours: int) -> None:
    if type(begins) is not list or len(begins) > 10**5:
        raise ValueError('there are at most 10^5 shifts')
    if type(ends) is not list or len(ends) != len(begins):
        raise ValueError('both arrays have the same length')
    for begin, end in zip(begins, ends):
        if type(begin) is not int or type(end) is not int or not 0 <= begin < end <= 10**9:
            raise ValueError('a shift begins from hour 0 on and ends later, by 10^9 at the latest')
    if type(hours) is not int or not 1 <= hours <= 10**9:
        raise ValueError('hours is from 1 to 10^9')
