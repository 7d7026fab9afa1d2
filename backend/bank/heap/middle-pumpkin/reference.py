from heapq import heappop, heappush, heappushpop


class PumpkinStall:
    def __init__(self) -> None:
        # The weights of the lighter half are negative, so that its heaviest is on top. It has one pumpkin more, or as many.
        self.lighter: list[int] = []
        self.heavier: list[int] = []

    def add(self, weight: int) -> None:
        if len(self.lighter) == len(self.heavier):
            heappush(self.lighter, -heappushpop(self.heavier, weight))
        else:
            heappush(self.heavier, -heappushpop(self.lighter, -weight))

    def middle(self) -> int | None:
        return -self.lighter[0] if self.lighter else None

    def sell(self) -> int | None:
        if not self.lighter:
            return None
        sold = -heappop(self.lighter)
        if len(self.lighter) < len(self.heavier):
            heappush(self.lighter, -heappop(self.heavier))
        return sold
