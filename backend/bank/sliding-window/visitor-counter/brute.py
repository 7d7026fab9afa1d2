class VisitorCounter:
    def __init__(self, span: int) -> None:
        self.span = span
        self.visitors: list[int] = []

    def enter(self, minute: int) -> None:
        self.visitors.append(minute)

    def recent(self, minute: int) -> int:
        return sum(came <= minute < came + self.span for came in self.visitors)

    def busiest(self) -> int:
        # Numbers only grow when somebody enters.
        return max((self.recent(minute) for minute in self.visitors), default=0)
