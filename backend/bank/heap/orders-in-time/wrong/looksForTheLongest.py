# Expect: timeLimitExceeded
# Why: keeps the orders in a plain list and looks through all of it for the longest each time


def most_orders(minutes: list[int], deadlines: list[int]) -> int:
    taken: list[int] = []
    busy = 0
    for deadline, duration in sorted(zip(deadlines, minutes)):
        taken.append(duration)
        busy += duration
        if busy > deadline:
            longest = max(taken)
            taken.remove(longest)
            busy -= longest
    return len(taken)
