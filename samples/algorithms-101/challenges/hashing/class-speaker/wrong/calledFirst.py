# Expect: wrongAnswer
# Why: a tie goes to the name that was called first
def elected_speaker(votes):
    counts = {}
    for name in votes:
        counts[name] = counts.get(name, 0) + 1
    return max(counts, key=counts.get)
