# Expect: wrongAnswer
# Why: keeps one minimum for the whole tower, which is wrong as soon as that crate is gone


class CrateTower:
    def __init__(self) -> None:
        self.crates: list[int] = []
        self.least = None

    def add(self, weight: int) -> None:
        self.crates.append(weight)
        self.least = weight if self.least is None else min(self.least, weight)

    def take(self) -> int | None:
        return self.crates.pop() if self.crates else None

    def lightest(self) -> int | None:
        return self.least if self.crates else None
