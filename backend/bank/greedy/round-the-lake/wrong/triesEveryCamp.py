# Expect: timeLimitExceeded
# Why: goes all the way round from every camp


def first_camp(wood: list[int], needed: list[int]):
    camps = len(wood)
    for start in range(camps):
        left = 0
        lowest = 0
        for step in range(camps):
            camp = (start + step) % camps
            left += wood[camp] - needed[camp]
            lowest = min(lowest, left)
        if lowest >= 0:
            return start
    return None
