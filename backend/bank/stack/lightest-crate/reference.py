class CrateTower:
    def __init__(self) -> None:
        self.crates: list[tuple[int, int]] = []

    def add(self, weight: int) -> None:
        below = self.crates[-1][1] if self.crates else weight
        self.crates.append((weight, min(weight, below)))

    def take(self) -> int | None:
        return self.crates.pop()[0] if self.crates else None

    def lightest(self) -> int | None:
        return self.crates[-1][1] if self.crates else None
