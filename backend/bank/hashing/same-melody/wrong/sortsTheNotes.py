# Expect: wrongAnswer
# Why: sorts the notes, so melodies of the same notes in another order fall together


def group_melodies(melodies: list[list[int]]) -> list[list[int]]:
    groups: dict[tuple[int, ...], list[int]] = {}
    for index, notes in enumerate(melodies):
        steps = tuple(sorted(note - min(notes) for note in notes))
        groups.setdefault(steps, []).append(index)
    return list(groups.values())
