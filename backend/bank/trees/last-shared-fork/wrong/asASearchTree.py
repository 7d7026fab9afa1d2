# Expect: wrongAnswer
# Why: goes left or right by the numbers, as if the cave were a search tree


def last_shared_fork(cave, one: int, other: int) -> list[int]:
    depth = {cave.val: 0}
    waiting = [cave]
    for chamber in waiting:
        for deeper in (chamber.left, chamber.right):
            if deeper is not None:
                depth[deeper.val] = depth[chamber.val] + 1
                waiting.append(deeper)
    fork = cave
    while True:
        if max(one, other) < fork.val and fork.left is not None:
            fork = fork.left
        elif min(one, other) > fork.val and fork.right is not None:
            fork = fork.right
        else:
            break
    return [fork.val, depth[one] - depth[fork.val], depth[other] - depth[fork.val]]
