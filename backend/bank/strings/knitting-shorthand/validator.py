import re


def validate(stitches: str) -> None:
    if type(stitches) is not str or len(stitches) > 5 * 10**5:
        raise ValueError("stitches must be a string of at most 5 * 10^5 letters")
    if not re.fullmatch("[a-z]*", stitches):
        raise ValueError("stitches must consist of lowercase letters a to z")
