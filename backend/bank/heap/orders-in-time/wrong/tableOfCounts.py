# Expect: timeLimitExceeded
# Why: keeps the least time for every number of orders and goes through that table for each order, which is quadratic


def most_orders(minutes: list[int], deadlines: list[int]) -> int:
    least = [0]
    for deadline, duration in sorted(zip(deadlines, minutes)):
        least.append(float('inf'))
        for count in range(len(least) - 1, 0, -1):
            end = least[count - 1] + duration
            if end <= deadline and end < least[count]:
                least[count] = end
        if least[-1] == float('inf'):
            least.pop()
    return len(least) - 1
