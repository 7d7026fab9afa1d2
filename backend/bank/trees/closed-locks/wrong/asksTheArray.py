# Expect: timeLimitExceeded
# Why: looks every lock up in the array of closed ones, from its front


def open_parts(river, closed: list[int]) -> list:
    parts = []

    def clean(lock):
        if lock is None:
            return None
        lock.left = clean(lock.left)
        lock.right = clean(lock.right)
        if all(number != lock.val for number in closed):
            return lock
        parts.extend(branch for branch in (lock.left, lock.right) if branch is not None)
        return None

    part = clean(river)
    return parts if part is None else parts + [part]
