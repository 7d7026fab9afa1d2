# Expect: wrongAnswer
# Why: takes the hooks in the order in which they are listed


def greatest_gap(hooks: list[int], lanterns: int) -> int:
    low, behind = 1, max(hooks) - min(hooks) + 1
    while behind - low > 1:
        middle = (low + behind) // 2
        count, last = 1, hooks[0]
        for hook in hooks:
            if hook - last >= middle:
                count, last = count + 1, hook
        if count >= lanterns:
            low = middle
        else:
            behind = middle
    return low
