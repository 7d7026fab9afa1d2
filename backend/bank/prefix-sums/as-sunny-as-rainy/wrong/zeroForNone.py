# Expect: wrongAnswer
# Why: answers 0 where there is no holiday


def longest_balanced(sunny: list[bool], shortest: int):
    first_time = {0: 0}
    balance = 0
    longest = 0
    for days, is_sunny in enumerate(sunny, 1):
        balance += 1 if is_sunny else -1
        longest = max(longest, days - first_time.setdefault(balance, days))
    return longest if longest >= shortest else 0
