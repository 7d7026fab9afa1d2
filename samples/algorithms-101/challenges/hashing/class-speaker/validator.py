from string import ascii_lowercase


def validate(votes: list[str]) -> None:
    if type(votes) is not list or not 1 <= len(votes) <= 10**5:
        raise ValueError('there are 1 to 10^5 votes')
    letters = set(ascii_lowercase)
    for name in votes:
        if type(name) is not str or not 1 <= len(name) <= 10:
            raise ValueError('a name has 1 to 10 letters')
        if not set(name) <= letters:
            raise ValueError('a name consists of letters from a to z')
