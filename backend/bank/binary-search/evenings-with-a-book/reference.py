def shortest_limit(chapters: list[int], evenings: int) -> int:
    def needed(limit: int) -> int:
        """How many evenings it takes to read at most so many minutes on each."""
        count = 1
        tonight = 0
        for minutes in chapters:
            tonight += minutes
            if tonight > limit:
                count += 1
                tonight = minutes
        return count

    low = max(chapters)
    high = sum(chapters)
    while low < high:
        middle = (low + high) // 2
        if needed(middle) <= evenings:
            high = middle
        else:
            low = middle + 1
    return low
