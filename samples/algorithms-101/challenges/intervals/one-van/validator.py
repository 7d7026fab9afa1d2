def check_whole(value: int, least: int, most: int, name: str) -> None:
    if type(value) is not int or not least <= value <= most:
        raise ValueError(f'{name} is a whole number from {least} to {most}')


def validate(requests: list[list[int]], rest: int) -> None:
    if type(requests) is not list or len(requests) > 5 * 10**4:
        raise ValueError('there are at most 5 * 10^4 requests')
    for request in requests:
        if type(request) is not list or len(request) != 3:
            raise ValueError('a request has three numbers')
        begin, minutes, pay = request
        check_whole(begin, 0, 10**9, 'begin')
        check_whole(minutes, 1, 10**9, 'minutes')
        check_whole(pay, 1, 10**4, 'pay')
    check_whole(rest, 0, 10**8, 'rest')
