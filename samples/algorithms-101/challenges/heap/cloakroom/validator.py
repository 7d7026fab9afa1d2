def validate(calls: list) -> None:
    (_, hooks), *rest = calls
    if not 1 <= hooks <= 10**9:
        raise ValueError('there are 1 to 10^9 hooks')
    if len(rest) > 5 * 10**4:
        raise ValueError('there are at most 5 * 10^4 calls')
    if any(not 1 <= hook <= 10**9 for _, *given in rest for hook in given):
        raise ValueError('the number of a hook lies between 1 and 10^9')
