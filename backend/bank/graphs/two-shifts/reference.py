from collections import deque


def can_split(conflicts: list[list[int]]) -> bool:
    is_late: list[bool | None] = [None] * len(conflicts)
    for start in range(len(conflicts)):
        if is_late[start] is not None:
            continue
        is_late[start] = False
        waiting = deque([start])
        while waiting:
            person = waiting.popleft()
            for other in conflicts[person]:
                if is_late[other] is None:
                    is_late[other] = not is_late[person]
                    waiting.append(other)
                elif is_late[other] == is_late[person]:
                    return False
    return True
