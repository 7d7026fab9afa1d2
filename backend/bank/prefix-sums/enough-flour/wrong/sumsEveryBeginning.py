# Expect: timeLimitExceeded
# Why: adds up all changes from the first one again for every moment


def flour_to_buy(changes: list[int], reserve: int) -> int:
    lowest = 0
    for count in range(len(changes) + 1):
        lowest = min(lowest, sum(changes[:count]))
    return reserve - lowest
