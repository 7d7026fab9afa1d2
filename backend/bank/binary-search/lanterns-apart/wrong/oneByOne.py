# Expect: timeLimitExceeded
# Why: tries one distance after the other, from the largest down


def greatest_gap(hooks: list[int], lanterns: int) -> int:
    hooks.sort()
    gap = hooks[-1] - hooks[0]
    while True:
        count, last = 1, hooks[0]
        for hook in hooks:
            if hook - last >= gap:
                count, last = count + 1, hook
        if count >= lanterns:
            return gap
        gap -= 1
