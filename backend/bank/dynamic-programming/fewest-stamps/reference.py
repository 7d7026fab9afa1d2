def fewest_stamps(values: list[int], postage: int) -> int:
    # One more than any number of stamps that can be needed: stands for "cannot be reached".
    unreachable = postage + 1
    fewest = [0] + [unreachable] * postage
    for value in values:
        for amount in range(value, postage + 1):
            if fewest[amount - value] + 1 < fewest[amount]:
                fewest[amount] = fewest[amount - value] + 1
    return -1 if fewest[postage] == unreachable else fewest[postage]
