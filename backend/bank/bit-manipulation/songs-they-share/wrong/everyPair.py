# Expect: timeLimitExceeded
# Why: compares every singer with every other one


def songs_to_learn(known: list[int]) -> int:
    total = 0
    for place, one in enumerate(known):
        for other in known[place + 1 :]:
            total += (one ^ other).bit_count()
    return total
