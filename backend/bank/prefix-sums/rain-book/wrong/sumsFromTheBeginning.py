# Expect: timeLimitExceeded
# Why: keeps the sums from the beginning, and changes all later ones with each entry


class RainBook:
    def __init__(self, days: int) -> None:
        self.before = [0] * (days + 1)

    def enter(self, day: int, amount: int) -> None:
        for end in range(day + 1, len(self.before)):
            self.before[end] += amount

    def total(self, first: int, last: int) -> int:
        return self.before[last + 1] - self.before[first]
