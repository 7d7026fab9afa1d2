from collections import Counter


def elected_speaker(votes: list[str]) -> str:
    counts: Counter[str] = Counter()
    leader = votes[0]
    for name in votes:
        counts[name] += 1
        if counts[name] > counts[leader]:
            leader = name
    return leader
