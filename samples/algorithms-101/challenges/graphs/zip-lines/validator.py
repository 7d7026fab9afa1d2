def validate(lines: list[list[int]], ada: int, ben: int) -> None:
    if type(lines) is not list or not 1 <= len(lines) <= 5 * 10**4:
        raise ValueError('there are 1 to 5 * 10^4 platforms')

    def is_platform(number: int) -> bool:
        return type(number) is int and 0 <= number < len(lines)

    for platform, following in enumerate(lines):
        if type(following) is not list or not all(map(is_platform, following)):
            raise ValueError('a line leads to a platform that is there')
        if any(later <= earlier for earlier, later in zip(following, following[1:])):
            raise ValueError('a list is in ascending order without repeats')
        if platform in following:
            raise ValueError('no line leads from a platform to itself')
    if sum(len(following) for following in lines) > 2 * 10**5:
        raise ValueError('there are at most 2 * 10^5 lines')
    if not is_platform(ada) or not is_platform(ben):
        raise ValueError('both start on a platform that is there')
