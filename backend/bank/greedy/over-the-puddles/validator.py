def validate(dry: list[bool], reach: int) -> None:
    if type(dry) is not list or not 1 <= len(dry) <= 2 * 10**5:
        raise ValueError('there are 1 to 2 * 10^5 slabs')
    if any(type(slab) is not bool for slab in dry):
        raise ValueError('a slab is dry or not')
    if not dry[0] or not dry[-1]:
        raise ValueError('the first and the last slab are dry')
    if type(reach) is not int or not 1 <= reach <= 2 * 10**5:
        raise ValueError('reach is from 1 to 2 * 10^5')
