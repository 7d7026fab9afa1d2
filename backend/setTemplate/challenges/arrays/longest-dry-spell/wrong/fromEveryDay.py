# Expect: timeLimitExceeded
# Why: counts anew from every day, which is quadratic when there is no rain
def longest_dry_spell(rain: list[int]) -> int:
    longest = 0
    for first in range(len(rain)):
        behind = first
        while behind < len(rain) and rain[behind] == 0:
            behind += 1
        longest = max(longest, behind - first)
    return longest
