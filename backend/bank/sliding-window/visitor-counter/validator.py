def validate(calls: list) -> None:
    (_, span), *rest = calls
    if not 1 <= span <= 10**9:
        raise ValueError('a span has 1 to 10^9 minutes')
    if len(rest) > 5 * 10**4:
        raise ValueError('there are at most 5 * 10^4 calls')
    minutes = [given[0] for _, *given in rest if given]
    if any(not 0 <= minute <= 10**9 for minute in minutes):
        raise ValueError('a minute is from 0 to 10^9')
    if any(later < earlier for earlier, later in zip(minutes, minutes[1:])):
        raise ValueError('minutes never go back')
