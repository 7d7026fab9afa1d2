def validate(first: str, second: str) -> None:
    for song in (first, second):
        if type(song) is not str or len(song) > 1000:
            raise ValueError('a song has at most 1000 notes')
        if any(not 'a' <= note <= 'g' for note in song):
            raise ValueError('a note is a letter from a to g')
