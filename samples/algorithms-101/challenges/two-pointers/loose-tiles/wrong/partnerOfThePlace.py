# Expect: wrongAnswer
# Why: exchanges the tiles at opposite places, and only if both are loose
def turn_loose_tiles(row):
    for left in range(len(row) // 2):
        right = len(row) - 1 - left
        if row[left] >= 0 and row[right] >= 0:
            row[left], row[right] = row[right], row[left]
