class PumpkinStall:
    def __init__(self) -> None:
        self.table: list[int] = []

    def add(self, weight: int) -> None:
        self.table.append(weight)

    def middle(self) -> int | None:
        in_order = sorted(self.table)
        return in_order[(len(in_order) - 1) // 2] if in_order else None

    def sell(self) -> int | None:
        sold = self.middle()
        if sold is not None:
            self.table.remove(sold)
        return sold
