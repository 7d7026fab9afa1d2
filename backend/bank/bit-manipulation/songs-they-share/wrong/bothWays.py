# Expect: wrongAnswer
# Why: counts every pair twice, once for each of its singers


def songs_to_learn(known: list[int]) -> int:
    total = 0
    for song in range(60):
        singers = sum([songs >> song & 1 for songs in known])
        total += 2 * singers * (len(known) - singers)
    return total
