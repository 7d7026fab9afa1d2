# Expect: timeLimitExceeded
# Why: cuts once more, one plank at a time, the board whose parts stay longest; far too many planks for that


def longest_plank(boards: list[int], count: int) -> float:
    parts = [0] * len(boards)
    length = 0.0
    for _ in range(count):
        best = max(range(len(boards)), key=lambda index: boards[index] / (parts[index] + 1))
        parts[best] += 1
        length = boards[best] / parts[best]
    return length
