def validate(conflicts: list[list[int]]) -> None:
    if not isinstance(conflicts, list):
        raise ValueError('conflicts is a list')
    people = len(conflicts)
    if not 1 <= people <= 5 * 10**4:
        raise ValueError('there are 1 to 5 * 10^4 people')
    for person, others in enumerate(conflicts):
        if not isinstance(others, list):
            raise ValueError('conflicts[i] is a list')
        for other in others:
            if not isinstance(other, int) or isinstance(other, bool):
                raise ValueError('a person is an int')
            if not 0 <= other < people:
                raise ValueError('a person is numbered from 0 to conflicts.length - 1')
            if other == person:
                raise ValueError('nobody is in conflict with themselves')
        if any(one >= following for one, following in zip(others, others[1:])):
            raise ValueError('conflicts[i] is in ascending order without repeats')
    named = {(person, other) for person, others in enumerate(conflicts) for other in others}
    if any((other, person) not in named for person, other in named):
        raise ValueError('conflicts are mutual')
    if len(named) > 2 * 10**5:
        raise ValueError('there are at most 10^5 pairs in conflict')
