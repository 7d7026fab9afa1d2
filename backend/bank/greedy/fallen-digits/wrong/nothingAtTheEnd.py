# Expect: wrongAnswer
# Why: forgets that digits may still have to fall when the last one was read


def smallest_left(digits: str, fallen: int) -> str:
    left: list[str] = []
    for digit in digits:
        while fallen > 0 and left and left[-1] > digit:
            left.pop()
            fallen -= 1
        left.append(digit)
    return ''.join(left)
