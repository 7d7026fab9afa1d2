def validate(secret: str, mark: str) -> None:
    if type(secret) is not str or len(secret) > 2 * 10**5:
        raise ValueError('a message has at most 2 * 10^5 characters')
    if any(not ' ' <= character <= '~' for character in secret):
        raise ValueError('a message holds printable ASCII characters only')
    if type(mark) is not str or len(mark) != 1 or not 'a' <= mark <= 'z':
        raise ValueError('mark is a letter from a to z')
