# Expect: wrongAnswer
# Why: always goes to the stall that sells most of what is still missing


def fewest_stalls(goods: int, stalls: list[list[int]]):
    missing = set(range(goods))
    count = 0
    while missing:
        best = max(stalls, key=lambda stall: len(missing.intersection(stall)), default=[])
        if not missing.intersection(best):
            return None
        missing.difference_update(best)
        count += 1
    return count
