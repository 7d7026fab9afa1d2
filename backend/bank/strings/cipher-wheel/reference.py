def decipher(secret: str, mark: str) -> str:
    steps = ord(mark) - ord('a')
    written: list[str] = []
    for character in secret:
        if character.isalpha():
            first = ord('a') if character.islower() else ord('A')
            written.append(chr(first + (ord(character) - first - steps) % 26))
            steps += 1
        else:
            written.append(character)
    return ''.join(written)
