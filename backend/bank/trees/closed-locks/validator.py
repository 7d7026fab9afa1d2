def validate(river: list, closed: list[int]) -> None:
    if type(river) is not list or not river:
        raise ValueError('a river has at least one lock')
    numbers = [number for number in river if number is not None]
    if len(numbers) > 5 * 10**4:
        raise ValueError('there are at most 5 * 10^4 locks')
    if any(type(number) is not int or not 1 <= number <= 10**9 for number in numbers):
        raise ValueError('a lock has a number from 1 to 10^9')
    if len(set(numbers)) < len(numbers):
        raise ValueError('all locks have different numbers')
    level = 1
    depth = 0
    place = 0
    while place < len(river):
        depth += 1
        below = 2 * sum(number is not None for number in river[place : place + level])
        place += level
        level = below
    if depth > 500:
        raise ValueError('no way passes more than 500 locks')
    if type(closed) is not list or len(closed) > 10**4 or len(set(closed)) < len(closed):
        raise ValueError('closed holds at most 10^4 numbers, all different')
    known = set(numbers)
    if any(type(number) is not int or number not in known for number in closed):
        raise ValueError('a closed lock is one of the river')
