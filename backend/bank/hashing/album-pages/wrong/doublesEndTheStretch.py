# Expect: wrongAnswer
# Why: sorts, and takes a double for the end of a stretch


def longest_run(stickers: list[int]) -> int:
    stickers.sort()
    longest = run = min(1, len(stickers))
    for earlier, later in zip(stickers, stickers[1:]):
        run = run + 1 if later == earlier + 1 else 1
        longest = max(longest, run)
    return longest
