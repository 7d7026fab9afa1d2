# Expect: wrongAnswer
# Why: never turns the wheel


def decipher(secret: str, mark: str) -> str:
    steps = ord(mark) - ord('a')
    written = []
    for character in secret:
        if character.isalpha():
            first = ord('a') if character.islower() else ord('A')
            character = chr(first + (ord(character) - first - steps) % 26)
        written.append(character)
    return ''.join(written)
