# Expect: wrongAnswer
# Why: looks at the guests by arrival and lets the first of a group decide, though a later one may leave before


def fewest_photos(arrives: list[int], leaves: list[int]) -> int:
    photos = 0
    latest = -1
    for arrival, leave in sorted(zip(arrives, leaves)):
        if arrival > latest:
            photos += 1
            latest = leave
    return photos
