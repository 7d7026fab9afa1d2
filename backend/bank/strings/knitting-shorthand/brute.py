import re


def shorthand(stitches: str) -> str:
    return re.sub(r"(.)\1+", lambda run: run[1] + str(len(run[0])), stitches)
