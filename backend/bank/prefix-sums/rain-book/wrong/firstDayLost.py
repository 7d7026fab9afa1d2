# Expect: wrongAnswer
# Why: subtracts the sum up to the first day, with that day included


class RainBook:
    def __init__(self, days: int) -> None:
        self.sums = [0] * (days + 1)

    def enter(self, day: int, amount: int) -> None:
        end = day + 1
        while end < len(self.sums):
            self.sums[end] += amount
            end += end & -end

    def total(self, first: int, last: int) -> int:
        return self.before(last + 1) - self.before(first + 1)

    def before(self, day: int) -> int:
        collected = 0
        while day > 0:
            collected += self.sums[day]
            day -= day & -day
        return collected
