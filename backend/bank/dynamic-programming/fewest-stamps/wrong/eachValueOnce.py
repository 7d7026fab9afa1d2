# Expect: wrongAnswer
# Why: goes through the amounts downwards, so each value is used at most once


def fewest_stamps(values: list[int], postage: int) -> int:
    unreachable = postage + 1
    fewest = [0] + [unreachable] * postage
    for value in values:
        for amount in range(postage, value - 1, -1):
            fewest[amount] = min(fewest[amount], fewest[amount - value] + 1)
    return -1 if fewest[postage] == unreachable else fewest[postage]
