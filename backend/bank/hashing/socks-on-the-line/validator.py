def validate(socks: str) -> None:
    if type(socks) is not str or not 1 <= len(socks) <= 2 * 10**5:
        raise ValueError('there are 1 to 2 * 10^5 socks')
    if any(not 'a' <= pattern <= 'z' for pattern in socks):
        raise ValueError('a pattern is a letter from a to z')
