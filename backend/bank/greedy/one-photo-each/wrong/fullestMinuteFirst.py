# Expect: wrongAnswer
# Why: always takes the photo that shows most of those still missing, which can leave people at both ends


def fewest_photos(arrives: list[int], leaves: list[int]) -> int:
    missing = list(zip(arrives, leaves))
    photos = 0
    while missing:
        minute = max(
            sorted({arrival for arrival, _ in missing}),
            key=lambda candidate: sum(arrival <= candidate <= leave for arrival, leave in missing),
        )
        missing = [guest for guest in missing if not guest[0] <= minute <= guest[1]]
        photos += 1
    return photos
