def validate(calls: list) -> None:
    (_, days), *rest = calls
    if not 1 <= days <= 10**5:
        raise ValueError('a book covers 1 to 10^5 days')
    if len(rest) > 3 * 10**4:
        raise ValueError('there are at most 3 * 10^4 calls')
    for name, one, other in rest:
        if name == 'enter' and not (0 <= one < days and -(10**9) <= other <= 10**9):
            raise ValueError('an entry is for a day of the book, with an amount from -10^9 to 10^9')
        if name == 'total' and not 0 <= one <= other < days:
            raise ValueError('a stretch lies in the book, and does not end before it begins')
