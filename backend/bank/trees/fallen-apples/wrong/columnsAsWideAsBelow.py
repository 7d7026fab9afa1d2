# Expect: wrongAnswer
# Why: draws every node in a column of its own, in in-order, as if branches were as wide as what hangs from them


def heaps_of_apples(tree) -> list[list[str]]:
    heaps = []
    above = []
    node = tree
    while above or node is not None:
        while node is not None:
            above.append(node)
            node = node.left
        node = above.pop()
        heaps.append([node.val])
        node = node.right
    return heaps
