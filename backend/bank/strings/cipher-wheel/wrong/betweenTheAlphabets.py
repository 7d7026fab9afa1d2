# Expect: wrongAnswer
# Why: takes the characters between Z and a for letters, too


def decipher(secret: str, mark: str) -> str:
    steps = ord(mark) - ord('a')
    written = []
    for character in secret:
        if 'A' <= character <= 'z':
            first = ord('a') if character >= 'a' else ord('A')
            character = chr(first + (ord(character) - first - steps) % 26)
            steps += 1
        written.append(character)
    return ''.join(written)
