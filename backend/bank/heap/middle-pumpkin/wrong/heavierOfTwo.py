# Expect: wrongAnswer
# Why: takes the heavier one of the two pumpkins in the middle
from bisect import insort


class PumpkinStall:
    def __init__(self) -> None:
        self.table: list[int] = []

    def add(self, weight: int) -> None:
        insort(self.table, weight)

    def middle(self):
        return self.table[len(self.table) // 2] if self.table else None

    def sell(self):
        return self.table.pop(len(self.table) // 2) if self.table else None
