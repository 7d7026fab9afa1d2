# Expect: wrongAnswer
# Why: turns the wheel for every character, letter or not


def decipher(secret: str, mark: str) -> str:
    written = []
    for place, character in enumerate(secret):
        steps = ord(mark) - ord('a') + place
        if character.isalpha():
            first = ord('a') if character.islower() else ord('A')
            character = chr(first + (ord(character) - first - steps) % 26)
        written.append(character)
    return ''.join(written)
