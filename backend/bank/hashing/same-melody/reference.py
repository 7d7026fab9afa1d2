def group_melodies(melodies: list[list[int]]) -> list[list[int]]:
    groups: dict[tuple[int, ...], list[int]] = {}
    for index, notes in enumerate(melodies):
        steps = tuple(note - notes[0] for note in notes)
        groups.setdefault(steps, []).append(index)
    return list(groups.values())
