# Expect: timeLimitExceeded
# Why: looks for each partner from the end of the row
def turn_loose_tiles(row):
    done = 0
    for left in range(len(row)):
        if row[left] < 0:
            continue
        passed = 0
        for right in range(len(row) - 1, left, -1):
            if row[right] < 0:
                continue
            if passed == done:
                row[left], row[right] = row[right], row[left]
                break
            passed += 1
        else:
            return
        done += 1
