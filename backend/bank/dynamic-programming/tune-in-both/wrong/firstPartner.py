# Expect: wrongAnswer
# Why: takes each note of the first song if it still comes in the rest of the second, however far behind


def common_tune(first: str, second: str) -> str:
    tune = []
    place = 0
    for note in first:
        found = second.find(note, place)
        if found >= 0:
            tune.append(note)
            place = found + 1
    return ''.join(tune)
