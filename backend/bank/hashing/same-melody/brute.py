def group_melodies(melodies: list[list[int]]) -> list[list[int]]:
    def is_same_song(one: list[int], other: list[int]) -> bool:
        return any([note + steps for note in one] == other for steps in range(-127, 128))

    groups: list[list[int]] = []
    for index, notes in enumerate(melodies):
        for group in groups:
            if is_same_song(melodies[group[0]], notes):
                group.append(index)
                break
        else:
            groups.append([index])
    return groups
