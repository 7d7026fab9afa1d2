def validate(melodies: list[list[int]]) -> None:
    if type(melodies) is not list or not 1 <= len(melodies) <= 2 * 10**4:
        raise ValueError('there are 1 to 2 * 10^4 melodies')
    if any(type(notes) is not list or not 1 <= len(notes) <= 100 for notes in melodies):
        raise ValueError('a melody has 1 to 100 notes')
    if sum(len(notes) for notes in melodies) > 10**5:
        raise ValueError('there are at most 10^5 notes')
    if any(type(note) is not int or not 0 <= note <= 127 for notes in melodies for note in notes):
        raise ValueError('a pitch is from 0 to 127')
