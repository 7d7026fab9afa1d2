from itertools import combinations


def fewest_photos(arrives: list[int], leaves: list[int]) -> int:
    """
    Tries one photo, two photos and so on, at all choices of minutes. Who is there changes only where somebody arrives, so
    minutes of arrival are enough.
    """
    minutes = sorted(set(arrives))
    for photos in range(len(minutes) + 1):
        for chosen in combinations(minutes, photos):
            if all(any(arrival <= minute <= leave for minute in chosen) for arrival, leave in zip(arrives, leaves)):
                return photos
    raise AssertionError('a photo at every arrival shows everybody')
