# Expect: wrongAnswer
# Why: takes the first colour of the alphabet that differs from the last flag, without asking how many are left
from collections import Counter


def arrange_flags(flags: str):
    left = Counter(flags)
    cord = []
    last = ''
    for _ in flags:
        choices = [colour for colour in sorted(left) if colour != last and left[colour] > 0]
        if not choices:
            return None
        last = choices[0]
        left[last] -= 1
        cord.append(last)
    return ''.join(cord)
