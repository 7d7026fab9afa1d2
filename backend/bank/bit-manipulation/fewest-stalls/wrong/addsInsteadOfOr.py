# Expect: wrongAnswer
# Why: adds the numbers of two sets, which is no union when they share a thing


def fewest_stalls(goods: int, stalls: list[list[int]]):
    everything = (1 << goods) - 1
    fewest = {0: 0}
    for stall in stalls:
        sold = sum(1 << thing for thing in stall)
        for bought, count in list(fewest.items()):
            together = bought + sold
            if together <= everything and count + 1 < fewest.get(together, 31):
                fewest[together] = count + 1
    return fewest.get(everything)
