# Expect: timeLimitExceeded
# Why: looks through the whole tower for each answer


class CrateTower:
    def __init__(self) -> None:
        self.crates: list[int] = []

    def add(self, weight: int) -> None:
        self.crates.append(weight)

    def take(self) -> int | None:
        return self.crates.pop() if self.crates else None

    def lightest(self) -> int | None:
        return min(self.crates) if self.crates else None
