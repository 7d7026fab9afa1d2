# Expect: wrongAnswer
# Why: divides the total length by the number of planks, as if the leftovers could be glued together


def longest_plank(boards: list[int], count: int) -> float:
    return min(float(max(boards)), sum(boards) / count)
