# Expect: runtimeError
# Why: takes a crate away without asking whether there is one


class CrateTower:
    def __init__(self) -> None:
        self.crates: list[int] = []
        self.minima: list[int] = []

    def add(self, weight: int) -> None:
        self.crates.append(weight)
        self.minima.append(min(weight, self.minima[-1]) if self.minima else weight)

    def take(self) -> int | None:
        self.minima.pop()
        return self.crates.pop()

    def lightest(self) -> int | None:
        return self.minima[-1] if self.minima else None
