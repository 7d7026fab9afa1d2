# Expect: wrongAnswer
# Why: only asks whether the colours could be arranged that way
from collections import Counter


def is_same_both_ways(beads) -> bool:
    counts: Counter = Counter()
    while beads is not None:
        counts[beads.val] += 1
        beads = beads.next
    return sum(count % 2 for count in counts.values()) <= 1
