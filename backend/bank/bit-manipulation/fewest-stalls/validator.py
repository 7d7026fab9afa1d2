def validate(goods: int, stalls: list[list[int]]) -> None:
    if type(goods) is not int or not 1 <= goods <= 14:
        raise ValueError('goods is from 1 to 14')
    if type(stalls) is not list or len(stalls) > 30:
        raise ValueError('there are at most 30 stalls')
    for stall in stalls:
        if type(stall) is not list or any(type(thing) is not int or not 0 <= thing < goods for thing in stall):
            raise ValueError('a stall sells things of the list')
        if any(later <= earlier for earlier, later in zip(stall, stall[1:])):
            raise ValueError('the things of a stall ascend without repeats')
