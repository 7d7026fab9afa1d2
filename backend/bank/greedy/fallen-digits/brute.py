def smallest_left(digits: str, fallen: int) -> str:
    # All texts that can be left after some of the digits, by how many have fallen; they only have to be compared with those of the same number.
    best = {0: ''}
    for digit in digits:
        following: dict[int, str] = {}
        for count, text in best.items():
            for gone, left in ((count, text + digit), (count + 1, text)):
                if gone not in following or left < following[gone]:
                    following[gone] = left
        best = following
    return best[fallen]
