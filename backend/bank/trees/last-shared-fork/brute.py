def last_shared_fork(cave, one: int, other: int) -> list[int]:
    def way(chamber, number: int):
        """The numbers on the way to a chamber; None if it does not lie behind this one."""
        if chamber is None:
            return None
        if chamber.val == number:
            return [number]
        behind = way(chamber.left, number) or way(chamber.right, number)
        return None if behind is None else [chamber.val] + behind

    first, second = way(cave, one), way(cave, other)
    shared = [number for number in first if number in second]
    return [shared[-1], len(first) - len(shared), len(second) - len(shared)]
