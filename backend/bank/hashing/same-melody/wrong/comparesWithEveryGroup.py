# Expect: timeLimitExceeded
# Why: compares each melody with one of every group found so far


def group_melodies(melodies: list[list[int]]) -> list[list[int]]:
    groups: list[list[int]] = []
    for index, notes in enumerate(melodies):
        for group in groups:
            other = melodies[group[0]]
            if len(other) == len(notes) and all(a - other[0] == b - notes[0] for a, b in zip(other, notes)):
                group.append(index)
                break
        else:
            groups.append([index])
    return groups
