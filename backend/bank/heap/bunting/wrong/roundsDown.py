# Expect: wrongAnswer
# Why: gives up when a colour has more than half of the flags rounded down, although an odd number leaves room for one more
from collections import Counter


def arrange_flags(flags: str):
    colours = Counter(flags).most_common()
    if colours[0][1] > max(1, len(flags) // 2):
        return None
    in_order = [colour for colour, count in colours for _ in range(count)]
    cord = [''] * len(flags)
    cord[::2] = in_order[: (len(flags) + 1) // 2]
    cord[1::2] = in_order[(len(flags) + 1) // 2 :]
    return ''.join(cord)
