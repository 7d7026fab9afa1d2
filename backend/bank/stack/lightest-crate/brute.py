class CrateTower:
    def __init__(self) -> None:
        self.history: list[int] = []

    def add(self, weight: int) -> None:
        self.history.append(weight)

    def take(self) -> int | None:
        if not self.history:
            return None
        top = self.history[-1]
        self.history = self.history[:-1]
        return top

    def lightest(self) -> int | None:
        found = None
        for weight in self.history:
            if found is None or weight < found:
                found = weight
        return found
