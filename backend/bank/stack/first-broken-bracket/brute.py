def without_pairs(text: str) -> str:
    """What is left of the brackets when neighbouring pairs are struck out until none is left."""
    left = ''.join(character for character in text if character in '()[]{}')
    while True:
        shorter = left.replace('()', '').replace('[]', '').replace('{}', '')
        if shorter == left:
            return left
        left = shorter


def first_broken_bracket(text: str) -> int:
    for index in range(len(text)):
        left = without_pairs(text[:index + 1])
        if any(character in ')]}' for character in left):
            return index
    return -1 if without_pairs(text) == '' else len(text)
