# Expect: wrongAnswer
# Why: writes a run only when the letter changes, and after the last run nothing changes
def shorthand(stitches: str) -> str:
    parts = []
    length = 0
    previous = ""
    for letter in stitches:
        if letter != previous and length > 0:
            parts.append(previous + (str(length) if length > 1 else ""))
            length = 0
        length += 1
        previous = letter
    return "".join(parts)
