# Expect: wrongAnswer
# Why: a closed lock disappears together with everything upstream of it


def open_parts(river, closed: list[int]) -> list:
    closed_numbers = set(closed)

    def clean(lock):
        if lock is None or lock.val in closed_numbers:
            return None
        lock.left = clean(lock.left)
        lock.right = clean(lock.right)
        return lock

    part = clean(river)
    return [] if part is None else [part]
