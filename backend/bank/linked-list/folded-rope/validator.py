def validate(rope: list[int]) -> None:
    if type(rope) is not list or len(rope) > 10**5:
        raise ValueError('there are at most 10^5 knots')
    if any(type(number) is not int or not 0 <= number <= 10**9 for number in rope):
        raise ValueError('a number is from 0 to 10^9')
