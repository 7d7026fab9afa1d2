# Expect: wrongAnswer
# Why: counts a visitor one minute too long
from collections import deque


class VisitorCounter:
    def __init__(self, span: int) -> None:
        self.span = span
        self.counting: deque[int] = deque()
        self.most = 0

    def enter(self, minute: int) -> None:
        self.counting.append(minute)
        self.most = max(self.most, self.recent(minute))

    def recent(self, minute: int) -> int:
        while self.counting and self.counting[0] < minute - self.span:
            self.counting.popleft()
        return len(self.counting)

    def busiest(self) -> int:
        return self.most
