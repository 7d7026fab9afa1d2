def validate(arrives: list[int], leaves: list[int]) -> None:
    if not isinstance(arrives, list) or len(arrives) > 10**5:
        raise ValueError('arrives is a list of at most 10^5 guests')
    if not isinstance(leaves, list) or len(leaves) != len(arrives):
        raise ValueError('every guest arrives and leaves')
    for arrival, leave in zip(arrives, leaves):
        if type(arrival) is not int or type(leave) is not int:
            raise ValueError('minutes are whole numbers')
        if not 0 <= arrival <= leave <= 10**9:
            raise ValueError('a guest arrives at minute 0 or later and leaves no earlier than that, at minute 10^9 at the latest')
