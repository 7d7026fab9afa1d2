# Expect: timeLimitExceeded
# Why: looks from the left for the first digit that should fall, once for each digit that falls


def smallest_left(digits: str, fallen: int) -> str:
    left = digits
    for _ in range(fallen):
        place = 0
        while place + 1 < len(left) and left[place] <= left[place + 1]:
            place += 1
        left = left[:place] + left[place + 1 :]
    return left
