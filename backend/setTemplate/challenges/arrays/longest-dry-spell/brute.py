def longest_dry_spell(rain: list[int]) -> int:
    # Looks at every stretch of days there is: slow, and nothing in it can be overlooked.
    days = len(rain)
    lengths = [0]
    for first in range(days):
        for behind in range(first + 1, days + 1):
            if sum(rain[first:behind]) == 0:
                lengths.append(behind - first)
    return max(lengths)
