def smallest_left(digits: str, fallen: int) -> str:
    left: list[str] = []
    still_to_fall = fallen
    for digit in digits:
        while still_to_fall > 0 and left and left[-1] > digit:
            left.pop()
            still_to_fall -= 1
        left.append(digit)
    return ''.join(left[: len(digits) - fallen])
