# Expect: timeLimitExceeded
# Why: looks for the next guest to leave, and for those on the photo, among all the remaining guests each time


def fewest_photos(arrives: list[int], leaves: list[int]) -> int:
    missing = list(zip(leaves, arrives))
    photos = 0
    while missing:
        minute = min(missing)[0]
        missing = [guest for guest in missing if guest[1] > minute]
        photos += 1
    return photos
