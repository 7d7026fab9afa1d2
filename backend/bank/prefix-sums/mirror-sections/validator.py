def validate(letters: str, sections: list[list[int]]) -> None:
    if type(letters) is not str or not 1 <= len(letters) <= 10**5:
        raise ValueError('there are 1 to 10^5 letters')
    if any(not 'a' <= letter <= 'z' for letter in letters):
        raise ValueError('a letter is from a to z')
    if type(sections) is not list or len(sections) > 5 * 10**4:
        raise ValueError('there are at most 5 * 10^4 sections')
    for section in sections:
        if type(section) is not list or len(section) != 2 or any(type(place) is not int for place in section):
            raise ValueError('a section is a pair of places')
        if not 0 <= section[0] <= section[1] < len(letters):
            raise ValueError('a section lies on the shelf, its first place not behind its last')
