from typing import Optional


def open_parts(river: Optional[TreeNode], closed: list[int]) -> list[TreeNode]:
    closed_numbers = set(closed)
    parts: list[TreeNode] = []

    def keep(branch: Optional[TreeNode]) -> None:
        if branch is not None:
            parts.append(branch)

    def clean(lock: Optional[TreeNode]) -> Optional[TreeNode]:
        """What still hangs where this lock was; parts that are cut off are kept."""
        if lock is None:
            return None
        lock.left = clean(lock.left)
        lock.right = clean(lock.right)
        if lock.val not in closed_numbers:
            return lock
        keep(lock.left)
        keep(lock.right)
        return None

    keep(clean(river))
    return parts
