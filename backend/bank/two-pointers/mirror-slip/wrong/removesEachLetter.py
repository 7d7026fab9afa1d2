# Expect: timeLimitExceeded
# Why: builds and reverses a new text for every letter that could go, which is quadratic
def can_mirror(text: str) -> bool:
    if text == text[::-1]:
        return True
    for place in range(len(text)):
        rest = text[:place] + text[place + 1 :]
        if rest == rest[::-1]:
            return True
    return False
