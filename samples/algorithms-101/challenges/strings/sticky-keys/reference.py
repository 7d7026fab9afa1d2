def can_be_typed(word: str, typed: str, sticky: str) -> bool:
    printed = 0
    before = ''
    for letter in typed:
        if printed < len(word) and letter == word[printed]:
            printed += 1
        elif letter != before or letter not in sticky:
            return False
        before = letter
    return printed == len(word)
