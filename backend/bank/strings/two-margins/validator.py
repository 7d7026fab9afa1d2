def validate(words: list[str], width: int) -> None:
    if type(width) is not int or not 1 <= width <= 100:
        raise ValueError('width is from 1 to 100')
    if type(words) is not list or not 1 <= len(words) <= 2000:
        raise ValueError('there are 1 to 2000 words')
    for word in words:
        if type(word) is not str or not 1 <= len(word) <= width or any(not 'a' <= letter <= 'z' for letter in word):
            raise ValueError('a word has 1 to width letters from a to z')
