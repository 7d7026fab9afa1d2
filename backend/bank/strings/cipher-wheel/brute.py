def decipher(secret: str, mark: str) -> str:
    small = 'abcdefghijklmnopqrstuvwxyz'
    wheel = mark
    written = ''
    for character in secret:
        for alphabet in (small, small.upper()):
            if character in alphabet:
                # Walk back through the alphabet, and the wheel back to a, one step each.
                letter, shown = character, wheel
                while shown != 'a':
                    letter = alphabet[alphabet.index(letter) - 1]
                    shown = small[small.index(shown) - 1]
                written += letter
                wheel = (small + 'a')[small.index(wheel) + 1]
                break
        else:
            written += character
    return written
