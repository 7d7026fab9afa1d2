from itertools import combinations


def fewest_stalls(goods: int, stalls: list[list[int]]):
    # Of equal stalls, and of those that sell nothing, no more than one is ever of use.
    different = {tuple(stall) for stall in stalls if stall}
    for count in range(1, goods + 1):
        for chosen in combinations(sorted(different), count):
            if len({thing for stall in chosen for thing in stall}) == goods:
                return count
    return None
