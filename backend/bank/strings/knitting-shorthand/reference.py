from itertools import groupby


def shorthand(stitches: str) -> str:
    parts: list[str] = []
    for letter, run in groupby(stitches):
        length = len(list(run))
        parts.append(letter)
        if length > 1:
            parts.append(str(length))
    return "".join(parts)
