# Expect: wrongAnswer
# Why: answers -1 where the last slab cannot be reached


def fewest_jumps(dry: list[bool], reach: int):
    stands = 0
    jumps = 0
    while stands < len(dry) - 1:
        target = min(len(dry) - 1, stands + reach)
        while not dry[target]:
            target -= 1
        if target == stands:
            return -1
        stands = target
        jumps += 1
    return jumps
