# Expect: timeLimitExceeded
# Why: deals with all socks from the first one again after every sock


def waiting_longest(socks: str) -> list:
    longest = []
    for count in range(1, len(socks) + 1):
        come = socks[:count]
        alone = [pattern for pattern in set(come) if come.count(pattern) % 2 == 1]
        longest.append(min(alone, key=come.rindex, default=None))
    return longest
