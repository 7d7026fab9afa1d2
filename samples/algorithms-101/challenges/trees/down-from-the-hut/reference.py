from typing import Optional


def greatest_descent(hut: Optional[TreeNode]) -> int:
    def descent(place: Optional[TreeNode], highest: int) -> int:
        if place is None:
            return 0
        highest = max(highest, place.val)
        return max(highest - place.val, descent(place.left, highest), descent(place.right, highest))

    return descent(hut, hut.val)
