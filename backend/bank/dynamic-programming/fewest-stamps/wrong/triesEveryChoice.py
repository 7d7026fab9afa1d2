# Expect: timeLimitExceeded
# Why: decides for one value after the other how many of it to take, without keeping any answer


def fewest_stamps(values: list[int], postage: int) -> int:
    fewest = postage + 1

    def choose(index: int, rest: int, stamps: int) -> None:
        nonlocal fewest
        if rest == 0:
            fewest = min(fewest, stamps)
        elif index < len(values) and stamps < fewest:
            for taken in range(rest // values[index], -1, -1):
                choose(index + 1, rest - taken * values[index], stamps + taken)

    choose(0, postage, 0)
    return -1 if fewest > postage else fewest
