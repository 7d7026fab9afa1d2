from typing import Optional


def last_shared_fork(cave: Optional[TreeNode], one: int, other: int) -> list[int]:
    parent: dict[int, int] = {}
    depth = {cave.val: 0}
    waiting = [cave]
    while waiting:
        chamber = waiting.pop()
        for deeper in (chamber.left, chamber.right):
            if deeper is not None:
                parent[deeper.val] = chamber.val
                depth[deeper.val] = depth[chamber.val] + 1
                waiting.append(deeper)
    first, second = one, other
    while first != second:
        # Whoever is deeper steps back; at the same depth the order does not matter.
        if depth[first] > depth[second]:
            first = parent[first]
        else:
            second = parent[second]
    return [first, depth[one] - depth[first], depth[other] - depth[first]]
