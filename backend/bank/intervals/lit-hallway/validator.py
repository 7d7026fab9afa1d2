def validate(starts: list[int], durations: list[int]) -> None:
    if not isinstance(starts, list) or len(starts) > 10**5:
        raise ValueError('starts is a list of at most 10^5 signals')
    if not isinstance(durations, list) or len(durations) != len(starts):
        raise ValueError('every signal has a start and a duration')
    for start in starts:
        if type(start) is not int or not 0 <= start <= 10**9:
            raise ValueError('a signal begins at a whole second from 0 to 10^9')
    for duration in durations:
        if type(duration) is not int or not 1 <= duration <= 10**9:
            raise ValueError('a signal lasts 1 to 10^9 whole seconds')
