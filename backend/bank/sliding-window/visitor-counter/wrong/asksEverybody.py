# Expect: timeLimitExceeded
# Why: looks at all visitors of the day for each answer


class VisitorCounter:
    def __init__(self, span: int) -> None:
        self.span = span
        self.visitors: list[int] = []
        self.most = 0

    def enter(self, minute: int) -> None:
        self.visitors.append(minute)
        self.most = max(self.most, self.recent(minute))

    def recent(self, minute: int) -> int:
        return sum(1 for came in self.visitors if came > minute - self.span)

    def busiest(self) -> int:
        return self.most
