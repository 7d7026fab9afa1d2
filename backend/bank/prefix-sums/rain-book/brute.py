class RainBook:
    def __init__(self, days: int) -> None:
        self.entries: list[tuple[int, int]] = []

    def enter(self, day: int, amount: int) -> None:
        self.entries.append((day, amount))

    def total(self, first: int, last: int) -> int:
        return sum(amount for day, amount in self.entries if first <= day <= last)
