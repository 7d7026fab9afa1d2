def validate(cave: list, one: int, other: int) -> None:
    if type(cave) is not list or not cave:
        raise ValueError('a cave has at least one chamber')
    numbers = [number for number in cave if number is not None]
    if len(numbers) > 10**5:
        raise ValueError('there are at most 10^5 chambers')
    if any(type(number) is not int or not 0 <= number <= 10**9 for number in numbers):
        raise ValueError('a number is from 0 to 10^9')
    known = set(numbers)
    if len(known) < len(numbers):
        raise ValueError('all chambers have different numbers')
    # The places of a level: two for each chamber of the level before.
    level, place, depth = 1, 0, -1
    while place < len(cave):
        depth += 1
        chambers = sum(number is not None for number in cave[place : place + level])
        place += level
        level = 2 * chambers
    if depth > 500:
        raise ValueError('no chamber is more than 500 corridors away')
    if type(one) is not int or type(other) is not int or one not in known or other not in known:
        raise ValueError('one and other are numbers of chambers')
