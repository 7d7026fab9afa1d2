def validate(takings: list[int], days: int) -> None:
    if not isinstance(takings, list) or not 1 <= len(takings) <= 10**5:
        raise ValueError('takings is a list of 1 to 10^5 days')
    for earned in takings:
        if type(earned) is not int or not -(10**9) <= earned <= 10**9:
            raise ValueError('the takings of a day are a whole number from -10^9 to 10^9')
    if type(days) is not int or not 1 <= days <= len(takings):
        raise ValueError('a block has at least one day and fits into the season')
