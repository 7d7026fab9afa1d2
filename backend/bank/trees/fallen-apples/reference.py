from typing import Optional


def heaps_of_apples(tree: Optional[TreeNode]) -> list[list[str]]:
    heaps: dict[int, list[str]] = {}
    waiting = [(tree, 0)]
    while waiting:
        node, column = waiting.pop()
        if node is not None:
            heaps.setdefault(column, []).append(node.val)
            waiting.append((node.left, column - 1))
            waiting.append((node.right, column + 1))
    return [heaps[column] for column in sorted(heaps)]
