import re


def can_be_typed(word, typed, sticky):
    # What may stand there, written as a regular expression.
    pattern = ''.join(letter + '+' if letter in sticky else letter for letter in word)
    return re.fullmatch(pattern, typed) is not None
