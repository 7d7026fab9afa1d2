def check_whole(value: int) -> None:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError('readings and ends of ranges are ints')
    if not -10**9 <= value <= 10**9:
        raise ValueError('readings and ends of ranges lie between -10^9 and 10^9')


def validate(readings: list[int], ranges: list[list[int]]) -> None:
    if not isinstance(readings, list) or not isinstance(ranges, list):
        raise ValueError('readings and ranges are lists')
    if not 1 <= len(readings) <= 10**5:
        raise ValueError('there are 1 to 10^5 readings')
    if not 1 <= len(ranges) <= 2 * 10**4:
        raise ValueError('there are 1 to 2 * 10^4 ranges')
    for reading in readings:
        check_whole(reading)
    if any(one > following for one, following in zip(readings, readings[1:])):
        raise ValueError('readings is in ascending order')
    for ends in ranges:
        if not isinstance(ends, list) or len(ends) != 2:
            raise ValueError('a range is a list of two ends')
        for end in ends:
            check_whole(end)
        if ends[0] > ends[1]:
            raise ValueError('the low end of a range is not above the high end')
