class RainBook:
    def __init__(self, days: int) -> None:
        # sums[end]: of the last lines up to this one, as many as the largest power of two that divides end. Lines count from 1.
        self.sums = [0] * (days + 1)

    def enter(self, day: int, amount: int) -> None:
        end = day + 1
        while end < len(self.sums):
            self.sums[end] += amount
            end += end & -end

    def total(self, first: int, last: int) -> int:
        return self.before(last + 1) - self.before(first)

    def before(self, day: int) -> int:
        """The sum of all lines before a day."""
        collected = 0
        while day > 0:
            collected += self.sums[day]
            day -= day & -day
        return collected
