def fewest_photos(arrives: list[int], leaves: list[int]) -> int:
    photos = 0
    latest = -1
    for last_minute, arrival in sorted(zip(leaves, arrives)):
        if arrival > latest:
            photos += 1
            latest = last_minute
    return photos
