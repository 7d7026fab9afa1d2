# Expect: wrongAnswer
# Why: takes every key for a sticky one
def can_be_typed(word, typed, sticky):
    printed = 0
    for place, letter in enumerate(typed):
        if printed < len(word) and letter == word[printed]:
            printed += 1
        elif place == 0 or letter != typed[place - 1]:
            return False
    return printed == len(word)
