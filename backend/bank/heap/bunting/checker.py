def check(flags: str, answer, expected) -> bool:
    most = max(flags.count(colour) for colour in set(flags))
    is_possible = most <= (len(flags) + 1) // 2
    if answer is None:
        if is_possible:
            raise ValueError('there is an order that works')
        return True
    if len(answer) != len(flags):
        raise ValueError('%d flags instead of %d' % (len(answer), len(flags)))
    for colour in sorted(set(flags) | set(answer)):
        if answer.count(colour) != flags.count(colour):
            raise ValueError('%d flags of the colour %r instead of %d' % (answer.count(colour), colour, flags.count(colour)))
    for place in range(1, len(answer)):
        if answer[place] == answer[place - 1]:
            raise ValueError('the flags %d and %d have the same colour' % (place - 1, place))
    return True
