def can_be_mirrored(letters: str, sections: list[list[int]]) -> list[bool]:
    # odd[end]: a bit for each letter that occurs an odd number of times before this place.
    odd = [0]
    for letter in letters:
        odd.append(odd[-1] ^ (1 << (ord(letter) - ord('a'))))
    answers: list[bool] = []
    for first, last in sections:
        alone = odd[first] ^ odd[last + 1]
        answers.append(alone & (alone - 1) == 0)
    return answers
