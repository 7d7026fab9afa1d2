def shortest_limit(chapters: list[int], evenings: int) -> int:
    # best[first]: the lowest limit for the chapters from first on, as the number of evenings grows.
    best = [0 if first == len(chapters) else float('inf') for first in range(len(chapters) + 1)]
    for _ in range(min(evenings, len(chapters))):
        best = [
            min(max(sum(chapters[first:end]), best[end]) for end in range(first, len(chapters) + 1))
            for first in range(len(chapters) + 1)
        ]
    return best[0]
