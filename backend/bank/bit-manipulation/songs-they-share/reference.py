def songs_to_learn(known: list[int]) -> int:
    total = 0
    for song in range(60):
        singers = sum([songs >> song & 1 for songs in known])
        total += singers * (len(known) - singers)
    return total
