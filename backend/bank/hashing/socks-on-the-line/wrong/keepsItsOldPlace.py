# Expect: wrongAnswer
# Why: a pattern that comes back gets the place it had the first time


def waiting_longest(socks: str) -> list:
    hangs: dict[str, bool] = {}
    longest = []
    for pattern in socks:
        hangs[pattern] = not hangs.get(pattern, False)
        longest.append(next((known for known, is_there in hangs.items() if is_there), None))
    return longest
