from typing import Optional


def count_level(mobile: Optional[TreeNode]) -> int:
    level = 0

    def weigh(ornament: Optional[TreeNode]) -> int:
        nonlocal level
        if ornament is None:
            return 0
        left = weigh(ornament.left)
        right = weigh(ornament.right)
        if left == right:
            level += 1
        return left + ornament.val + right

    weigh(mobile)
    return level
