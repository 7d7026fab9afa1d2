def validate(stickers: list[int]) -> None:
    if type(stickers) is not list or len(stickers) > 10**5:
        raise ValueError('there are at most 10^5 stickers')
    if any(type(number) is not int or not -(10**9) <= number <= 10**9 for number in stickers):
        raise ValueError('a number is from -10^9 to 10^9')
