def longest_balanced(sunny: list[bool], shortest: int):
    for days in range(len(sunny), shortest - 1, -1):
        for first in range(len(sunny) - days + 1):
            if 2 * sum(sunny[first : first + days]) == days:
                return days
    return None
