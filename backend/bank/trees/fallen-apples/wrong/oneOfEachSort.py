# Expect: wrongAnswer
# Why: keeps the sorts of a heap as a set, so a second apple of a sort is lost


def heaps_of_apples(tree) -> list[list[str]]:
    heaps: dict[int, set[str]] = {}
    waiting = [(tree, 0)]
    while waiting:
        node, column = waiting.pop()
        if node is not None:
            heaps.setdefault(column, set()).add(node.val)
            waiting += [(node.left, column - 1), (node.right, column + 1)]
    return [list(heaps[column]) for column in sorted(heaps)]
