def validate(bookings: list[list[int]], first: int, last: int) -> None:
    if type(bookings) is not list or len(bookings) > 5 * 10**4:
        raise ValueError('there are at most 5 * 10^4 blocks')
    for block in bookings + [[first, last]]:
        if type(block) is not list or len(block) != 2 or any(type(night) is not int for night in block):
            raise ValueError('a block is a pair of nights')
        if not 0 <= block[0] <= block[1] <= 10**9:
            raise ValueError('a block does not end before it begins, and its nights are from 0 to 10^9')
    if any(one[1] + 1 >= other[0] for one, other in zip(bookings, bookings[1:])):
        raise ValueError('blocks ascend, with a free night between them')
