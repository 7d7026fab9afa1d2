def validate(strengths: list[int]) -> None:
    if not isinstance(strengths, list):
        raise ValueError('strengths is a list')
    if not 1 <= len(strengths) <= 2 * 10**5:
        raise ValueError('there are 1 to 2 * 10^5 links')
    for strength in strengths:
        if not isinstance(strength, int) or isinstance(strength, bool):
            raise ValueError('a strength is an int')
        if not 1 <= strength <= 10**8:
            raise ValueError('a strength lies between 1 and 10^8')
