def validate(calls: list) -> None:
    if len(calls) > 10**5 + 1:
        raise ValueError('at most 10^5 calls of add, take and lightest together')
    for name, *given in calls:
        if name == 'add' and not 1 <= given[0] <= 10**9:
            raise ValueError('1 <= weight <= 10^9')
