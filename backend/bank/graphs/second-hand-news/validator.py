def validate(tells: list[list[int]], witnesses: list[int], needed: int) -> None:
    if type(tells) is not list or not 1 <= len(tells) <= 5 * 10**4:
        raise ValueError('there are 1 to 5 * 10^4 people')
    people = len(tells)
    entries = 0
    for person, others in enumerate(tells):
        if type(others) is not list or any(type(other) is not int or not 0 <= other < people for other in others):
            raise ValueError('tells[i] is a list of people')
        if person in others:
            raise ValueError('nobody talks to himself or herself')
        if any(one >= following for one, following in zip(others, others[1:])):
            raise ValueError('tells[i] is in ascending order without repeats')
        entries += len(others)
    if entries > 2 * 10**5:
        raise ValueError('there are at most 2 * 10^5 entries')
    if type(witnesses) is not list or any(type(person) is not int or not 0 <= person < people for person in witnesses):
        raise ValueError('witnesses is a list of people')
    if len(set(witnesses)) < len(witnesses):
        raise ValueError('no witness is named twice')
    if type(needed) is not int or not 1 <= needed <= 10:
        raise ValueError('needed is a whole number from 1 to 10')
