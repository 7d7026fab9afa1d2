# Expect: wrongAnswer
# Why: jumps to the nearest dry slab


def fewest_jumps(dry: list[bool], reach: int):
    stands = 0
    jumps = 0
    for slab in range(1, len(dry)):
        if dry[slab]:
            if slab - stands > reach:
                return None
            stands = slab
            jumps += 1
    return jumps
