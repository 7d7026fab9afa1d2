# Expect: wrongAnswer
# Why: moves the upper border below a limit that worked, and returns the lower one without remembering it


def shortest_limit(chapters: list[int], evenings: int) -> int:
    def needed(limit: int) -> int:
        count, tonight = 1, 0
        for minutes in chapters:
            tonight += minutes
            if tonight > limit:
                count, tonight = count + 1, minutes
        return count

    low, high = max(chapters), sum(chapters)
    while low < high:
        middle = (low + high) // 2
        if needed(middle) <= evenings:
            high = middle - 1
        else:
            low = middle + 1
    return low
