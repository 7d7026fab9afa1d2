import re


def validate(text: str) -> None:
    if type(text) is not str or not 1 <= len(text) <= 2 * 10**5:
        raise ValueError("text must be a string of 1 to 2 * 10^5 letters")
    if not re.fullmatch("[a-z]+", text):
        raise ValueError("text must consist of lowercase letters a to z")
