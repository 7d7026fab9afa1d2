def validate(calls: list) -> None:
    rest = calls[1:]
    if len(rest) > 5 * 10**4:
        raise ValueError('there are at most 5 * 10^4 calls')
    if any(not 1 <= weight <= 10**9 for _, *given in rest for weight in given):
        raise ValueError('a pumpkin weighs from 1 to 10^9')
