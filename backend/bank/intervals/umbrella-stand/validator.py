def validate(comes: list[int], leaves: list[int]) -> None:
    if type(comes) is not list or len(comes) > 10**5:
        raise ValueError('there are at most 10^5 guests')
    if type(leaves) is not list or len(leaves) != len(comes):
        raise ValueError('both arrays have the same length')
    for come, leave in zip(comes, leaves):
        if type(come) is not int or type(leave) is not int or not 0 <= come < leave <= 10**9:
            raise ValueError('a guest comes from minute 0 on and leaves later, by 10^9 at the latest')
