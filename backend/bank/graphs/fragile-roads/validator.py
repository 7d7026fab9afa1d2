def validate(roads: list[list[int]]) -> None:
    if not isinstance(roads, list):
        raise ValueError('roads is a list')
    villages = len(roads)
    if not 1 <= villages <= 5 * 10**4:
        raise ValueError('there are 1 to 5 * 10^4 villages')
    for village, others in enumerate(roads):
        if not isinstance(others, list):
            raise ValueError('roads[i] is a list')
        for other in others:
            if not isinstance(other, int) or isinstance(other, bool):
                raise ValueError('a village is an int')
            if not 0 <= other < villages:
                raise ValueError('a village is numbered from 0 to roads.length - 1')
            if other == village:
                raise ValueError('no road leads from a village to itself')
        if any(one >= following for one, following in zip(others, others[1:])):
            raise ValueError('roads[i] is in ascending order without repeats')
    named = {(village, other) for village, others in enumerate(roads) for other in others}
    if any((other, village) not in named for village, other in named):
        raise ValueError('a road stands in the lists of both of its ends')
    if len(named) > 2 * 10**5:
        raise ValueError('there are at most 10^5 roads')
