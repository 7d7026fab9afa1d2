# Expect: timeLimitExceeded
# Why: looks through all pumpkins for the right place of each new one, and moves all that are heavier


class PumpkinStall:
    def __init__(self) -> None:
        self.table: list[int] = []

    def add(self, weight: int) -> None:
        self.table.append(weight)
        place = len(self.table) - 1
        while place > 0 and self.table[place - 1] > weight:
            self.table[place] = self.table[place - 1]
            place -= 1
        self.table[place] = weight

    def middle(self):
        return self.table[(len(self.table) - 1) // 2] if self.table else None

    def sell(self):
        return self.table.pop((len(self.table) - 1) // 2) if self.table else None
