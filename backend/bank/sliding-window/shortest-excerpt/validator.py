def validate(page: str, needed: str) -> None:
    if type(page) is not str or len(page) > 10**5:
        raise ValueError('a page has at most 10^5 letters')
    if type(needed) is not str or not 1 <= len(needed) <= 10**5:
        raise ValueError('1 to 10^5 letters are needed')
    if any(not 'a' <= letter <= 'z' for letter in page + needed):
        raise ValueError('letters are from a to z')
