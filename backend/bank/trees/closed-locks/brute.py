def open_parts(river, closed: list[int]) -> list:
    def copy(lock):
        """A copy of the part that begins here."""
        if lock is None or lock.val in closed:
            return None
        return TreeNode(lock.val, copy(lock.left), copy(lock.right))

    # A part begins at every open lock that is at the mouth or right above a closed one.
    begins = [river]
    locks = [river]
    for lock in locks:
        upstream = [branch for branch in (lock.left, lock.right) if branch is not None]
        locks += upstream
        if lock.val in closed:
            begins += upstream
    return [copy(lock) for lock in begins if lock.val not in closed]
