# Expect: wrongAnswer
# Why: spreads from person 0 only and never sees the parts of the graph that are not connected to it
from collections import deque


def can_split(conflicts: list[list[int]]) -> bool:
    late: dict[int, bool] = {0: False}
    waiting = deque([0])
    while waiting:
        person = waiting.popleft()
        for other in conflicts[person]:
            if other not in late:
                late[other] = not late[person]
                waiting.append(other)
            elif late[other] == late[person]:
                return False
    return True
