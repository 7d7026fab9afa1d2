import re


def validate(words: list[str]) -> None:
    if type(words) is not list or not 1 <= len(words) <= 5 * 10**4:
        raise ValueError("words must be a list of 1 to 5 * 10^4 words")
    for word in words:
        if type(word) is not str or not re.fullmatch("[a-z]{1,20}", word):
            raise ValueError("a word must have 1 to 20 lowercase letters a to z")
