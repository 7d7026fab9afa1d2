def can_be_mirrored(letters: str, sections: list[list[int]]) -> list[bool]:
    answers = []
    for first, last in sections:
        section = letters[first : last + 1]
        # Equal letters are laid at both ends; whatever finds no partner has to lie in the middle.
        while len(section) > 1 and any(section.count(letter) > 1 for letter in section):
            pair = next(letter for letter in section if section.count(letter) > 1)
            section = section.replace(pair, '', 2)
        answers.append(len(section) <= 1)
    return answers
