def greatest_gap(hooks: list[int], lanterns: int) -> int:
    hooks.sort()

    def room_for(gap: int) -> int:
        """How many lanterns can be hung at least so far apart."""
        count = 1
        last = hooks[0]
        for hook in hooks:
            if hook - last >= gap:
                count += 1
                last = hook
        return count

    low = 1
    behind = hooks[-1] - hooks[0] + 1
    while behind - low > 1:
        middle = (low + behind) // 2
        if room_for(middle) >= lanterns:
            low = middle
        else:
            behind = middle
    return low
