# Expect: timeLimitExceeded
# Why: takes the stitches from the front of a list, which moves all the others each time
def shorthand(stitches: str) -> str:
    waiting = list(stitches)
    parts = []
    while waiting:
        letter = waiting.pop(0)
        length = 1
        while waiting and waiting[0] == letter:
            waiting.pop(0)
            length += 1
        parts.append(letter if length == 1 else letter + str(length))
    return "".join(parts)
