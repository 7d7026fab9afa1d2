from functools import cache


def least_effort(lengths: list[int]) -> int:
    # Some best plan never ties ropes across others: in ascending order, every rope that comes about is a stretch of the old ones.
    ropes = sorted(lengths)

    @cache
    def effort(first: int, behind: int) -> int:
        if behind - first == 1:
            return 0
        halves = [effort(first, middle) + effort(middle, behind) for middle in range(first + 1, behind)]
        return min(halves) + sum(ropes[first:behind])

    return effort(0, len(ropes))
