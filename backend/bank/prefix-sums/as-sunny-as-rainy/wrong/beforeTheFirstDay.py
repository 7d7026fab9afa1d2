# Expect: wrongAnswer
# Why: forgets the balance before the first day, and misses holidays that begin with it


def longest_balanced(sunny: list[bool], shortest: int):
    first_time: dict[int, int] = {}
    balance = 0
    longest = 0
    for days, is_sunny in enumerate(sunny, 1):
        balance += 1 if is_sunny else -1
        longest = max(longest, days - first_time.setdefault(balance, days))
    return longest if longest >= shortest else None
