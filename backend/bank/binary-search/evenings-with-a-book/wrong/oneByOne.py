# Expect: timeLimitExceeded
# Why: raises the limit minute by minute until it works


def shortest_limit(chapters: list[int], evenings: int) -> int:
    limit = max(chapters)
    while True:
        count, tonight = 1, 0
        for minutes in chapters:
            tonight += minutes
            if tonight > limit:
                count, tonight = count + 1, minutes
        if count <= evenings:
            return limit
        limit += 1
