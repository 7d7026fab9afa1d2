from string import ascii_lowercase


def validate(word: str, typed: str, sticky: str) -> None:
    for text in (word, typed):
        if type(text) is not str or not 1 <= len(text) <= 10**5:
            raise ValueError('word and typed have 1 to 10^5 letters')
        if not set(text) <= set(ascii_lowercase):
            raise ValueError('word and typed consist of letters from a to z')
    if type(sticky) is not str or not set(sticky) <= set(ascii_lowercase):
        raise ValueError('a sticky key is a letter from a to z')
    if any(later <= earlier for earlier, later in zip(sticky, sticky[1:])):
        raise ValueError('the sticky letters are in alphabetical order, each at most once')
