# Expect: wrongAnswer
# Why: searches among whole numbers of centimetres only


def longest_plank(boards: list[int], count: int) -> float:
    low = 1
    high = max(boards)
    while low < high:
        middle = (low + high + 1) // 2
        if sum(board // middle for board in boards) >= count:
            low = middle
        else:
            high = middle - 1
    return float(low)
