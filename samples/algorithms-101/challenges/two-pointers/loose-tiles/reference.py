def turn_loose_tiles(row: list[int]) -> None:
    left, right = 0, len(row) - 1
    while left < right:
        if row[left] < 0:
            left += 1
        elif row[right] < 0:
            right -= 1
        else:
            row[left], row[right] = row[right], row[left]
            left += 1
            right -= 1
