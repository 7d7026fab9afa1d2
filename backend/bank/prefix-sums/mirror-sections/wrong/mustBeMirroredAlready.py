# Expect: wrongAnswer
# Why: asks whether the section reads the same from both sides as it lies there


def can_be_mirrored(letters: str, sections: list[list[int]]) -> list[bool]:
    backwards = letters[::-1]
    count = len(letters)
    return [letters[first : last + 1] == backwards[count - 1 - last : count - first] for first, last in sections]
