def validate(calls: list) -> None:
    (_, places), *rest = calls
    if not 1 <= places <= 10**5:
        raise ValueError('a shelf has 1 to 10^5 places')
    if len(rest) > 5 * 10**4:
        raise ValueError('there are at most 5 * 10^4 calls')
    if any(not 0 <= number <= 10**9 for _, *given in rest for number in given):
        raise ValueError('a book has a number from 0 to 10^9')
