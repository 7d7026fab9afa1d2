def check(first: str, second: str, answer: str, expected) -> bool:
    for name, song in (('first', first), ('second', second)):
        if not is_hidden(answer, song):
            raise ValueError('it is not hidden in the %s song' % name)
    longest = greatest_length(first, second)
    if len(answer) < longest:
        raise ValueError('it has %d notes, and there is one of %d' % (len(answer), longest))
    return True


def is_hidden(tune: str, song: str) -> bool:
    place = 0
    for note in song:
        if place < len(tune) and tune[place] == note:
            place += 1
    return place == len(tune)


def greatest_length(first: str, second: str) -> int:
    above = [0] * (len(second) + 1)
    for note in first:
        present = [0]
        for place, other in enumerate(second):
            present.append(above[place] + 1 if note == other else max(present[place], above[place + 1]))
        above = present
    return above[-1]
