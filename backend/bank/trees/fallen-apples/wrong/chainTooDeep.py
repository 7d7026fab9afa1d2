# Expect: runtimeError
# Why: goes down by recursion, which Python refuses on a long chain


def heaps_of_apples(tree) -> list[list[str]]:
    heaps: dict[int, list[str]] = {}

    def fall(node, column: int) -> None:
        if node is None:
            return
        heaps.setdefault(column, []).append(node.val)
        fall(node.left, column - 1)
        fall(node.right, column + 1)

    fall(tree, 0)
    return [heaps[column] for column in sorted(heaps)]
