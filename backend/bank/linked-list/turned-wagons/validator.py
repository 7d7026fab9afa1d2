def validate(train: list[int]) -> None:
    if type(train) is not list or len(train) > 10**5:
        raise ValueError('there are at most 10^5 wagons')
    if any(type(number) is not int or not 0 <= number <= 10**9 for number in train):
        raise ValueError('the number of a wagon is a whole number from 0 to 10^9')
