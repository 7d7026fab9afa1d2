def waiting_longest(socks: str) -> list:
    def after(count: int):
        """The sock that has hung longest when this many have come out: the first whose pattern is on its own."""
        come = socks[:count]
        alone = [pattern for pattern in set(come) if come.count(pattern) % 2 == 1]
        # The one that hangs is always the last of its pattern.
        return min(alone, key=come.rindex, default=None)

    return [after(count) for count in range(1, len(socks) + 1)]
