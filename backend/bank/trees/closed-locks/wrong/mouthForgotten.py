# Expect: wrongAnswer
# Why: keeps the parts above closed locks, but not the one at the mouth


def open_parts(river, closed: list[int]) -> list:
    closed_numbers = set(closed)
    parts = []

    def clean(lock):
        if lock is None:
            return None
        lock.left = clean(lock.left)
        lock.right = clean(lock.right)
        if lock.val not in closed_numbers:
            return lock
        parts.extend(branch for branch in (lock.left, lock.right) if branch is not None)
        return None

    clean(river)
    return parts
