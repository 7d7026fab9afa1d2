def apples_in(node, column: int) -> list[str]:
    """The apples that hang so many columns to the right of this node, itself and all below it looked at."""
    if node is None:
        return []
    own = [node.val] if column == 0 else []
    return apples_in(node.right, column - 1) + own + apples_in(node.left, column + 1)


def count(node) -> int:
    return 0 if node is None else 1 + count(node.left) + count(node.right)


def heaps_of_apples(tree) -> list[list[str]]:
    furthest = count(tree)
    heaps = [apples_in(tree, column) for column in range(-furthest, furthest + 1)]
    return [heap for heap in heaps if heap]
