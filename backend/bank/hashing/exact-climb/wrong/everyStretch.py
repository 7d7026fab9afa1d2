# Expect: timeLimitExceeded
# Why: adds up every stretch one by one, 2 * 10^10 of them
def count_stretches(changes: list[int], climb: int) -> int:
    stretches = 0
    for begin in range(len(changes)):
        total = 0
        for end in range(begin, len(changes)):
            total += changes[end]
            if total == climb:
                stretches += 1
    return stretches
