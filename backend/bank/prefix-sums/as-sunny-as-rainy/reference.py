from typing import Optional


def longest_balanced(sunny: list[bool], shortest: int) -> Optional[int]:
    # After how many days the sunny days first were so many more than the rainy ones.
    first_time = {0: 0}
    balance = 0
    longest = 0
    for days, is_sunny in enumerate(sunny, 1):
        balance += 1 if is_sunny else -1
        longest = max(longest, days - first_time.setdefault(balance, days))
    return longest if longest >= shortest else None
