import re


def validate(strip: str) -> None:
    if type(strip) is not str or not 1 <= len(strip) <= 10**6:
        raise ValueError("strip must be a string of 1 to 10^6 letters")
    if not re.fullmatch("[a-z]+", strip):
        raise ValueError("strip must consist of lowercase letters a to z")
