def validate(arrivals: list[int], minutes: list[int], tills: int) -> None:
    if not isinstance(arrivals, list) or not 1 <= len(arrivals) <= 10**5:
        raise ValueError('arrivals is a list of 1 to 10^5 customers')
    if any(type(arrival) is not int or not 0 <= arrival <= 10**9 for arrival in arrivals):
        raise ValueError('a customer enters at a whole minute from 0 to 10^9')
    if any(before > after for before, after in zip(arrivals, arrivals[1:])):
        raise ValueError('arrivals never descends')
    if not isinstance(minutes, list) or len(minutes) != len(arrivals):
        raise ValueError('every customer has a service')
    if any(type(duration) is not int or not 1 <= duration <= 10**4 for duration in minutes):
        raise ValueError('a service lasts 1 to 10^4 whole minutes')
    if type(tills) is not int or not 1 <= tills <= 10**5:
        raise ValueError('there are 1 to 10^5 tills')
