from typing import Optional


def fewest_stalls(goods: int, stalls: list[list[int]]) -> Optional[int]:
    everything = (1 << goods) - 1
    # Each set of things that can be bought, as bits, with the fewest stalls for it.
    fewest = {0: 0}
    for stall in stalls:
        sold = sum(1 << thing for thing in stall)
        for bought, count in list(fewest.items()):
            together = bought | sold
            if count + 1 < fewest.get(together, len(stalls) + 1):
                fewest[together] = count + 1
    return fewest.get(everything)
