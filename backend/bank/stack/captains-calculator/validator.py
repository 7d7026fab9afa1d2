import re


def validate(keys: list[str]) -> None:
    if type(keys) is not list or len(keys) > 10**5:
        raise ValueError('there are at most 10^5 keys')
    slip: list[int] = []
    can_go_on = True
    for key in keys:
        if type(key) is not str:
            raise ValueError('a key is a text')
        if key not in ('+', '-', '*'):
            if re.fullmatch('0|-?[1-9][0-9]{0,9}', key) is None or abs(int(key)) > 10**9:
                raise ValueError('a number is whole, from -10^9 to 10^9, and has no needless zeros')
            slip.append(int(key))
        elif len(slip) < 2:
            can_go_on = False
        elif can_go_on:
            lower = slip.pop()
            upper = slip.pop()
            slip.append(upper + lower if key == '+' else upper - lower if key == '-' else upper * lower)
        if can_go_on and slip and abs(slip[-1]) > 9 * 10**18:
            raise ValueError('a number is beyond 9 * 10^18')
