def validate(fees: list[int], rest: int) -> None:
    if type(fees) is not list or not 1 <= len(fees) <= 10**5:
        raise ValueError('there are 1 to 10^5 evenings')
    if any(type(fee) is not int or not 0 <= fee <= 10**9 for fee in fees):
        raise ValueError('a fee is from 0 to 10^9')
    if type(rest) is not int or not 0 <= rest <= len(fees):
        raise ValueError('rest is from 0 to the number of evenings')
