def validate(flags: str) -> None:
    if type(flags) is not str or not 1 <= len(flags) <= 10**5:
        raise ValueError('there are 1 to 10^5 flags')
    if any(not 'a' <= colour <= 'z' for colour in flags):
        raise ValueError('a colour is a letter from a to z')
