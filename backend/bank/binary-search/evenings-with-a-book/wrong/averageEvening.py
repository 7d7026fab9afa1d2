# Expect: wrongAnswer
# Why: divides the minutes evenly, as if a chapter could be spread over two evenings


def shortest_limit(chapters: list[int], evenings: int) -> int:
    return max(max(chapters), -(-sum(chapters) // evenings))
