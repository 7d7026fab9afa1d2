# Expect: timeLimitExceeded
# Why: adds up all lines of the stretch for each question


class RainBook:
    def __init__(self, days: int) -> None:
        self.lines = [0] * days

    def enter(self, day: int, amount: int) -> None:
        self.lines[day] += amount

    def total(self, first: int, last: int) -> int:
        collected = 0
        for day in range(first, last + 1):
            collected += self.lines[day]
        return collected
