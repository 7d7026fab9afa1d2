def validate(keys: str) -> None:
    if type(keys) is not str or len(keys) > 2 * 10**5:
        raise ValueError('there are at most 2 * 10^5 keys')
    if any(key not in '<>' and not 'a' <= key <= 'z' for key in keys):
        raise ValueError('a key is a letter from a to z, < or >')
