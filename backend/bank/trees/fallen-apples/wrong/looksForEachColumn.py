# Expect: timeLimitExceeded
# Why: walks through the whole tree anew for every column
def heaps_of_apples(tree) -> list[list[str]]:
    def apples_in(wanted: int) -> list[str]:
        heap = []
        waiting = [(tree, 0)]
        while waiting:
            node, column = waiting.pop()
            if node is None:
                continue
            if column == wanted:
                heap.append(node.val)
            waiting.append((node.left, column - 1))
            waiting.append((node.right, column + 1))
        return heap

    if tree is None:
        return []
    heaps = [apples_in(0)]
    while heap := apples_in(-len(heaps)):
        heaps.insert(0, heap)
    column = 1
    while heap := apples_in(column):
        heaps.append(heap)
        column += 1
    return heaps
