def most_orders(minutes: list[int], deadlines: list[int]) -> int:
    """
    Tries every set of orders: it can be done if one of them can be the last, that is, in time after all the others, and
    the others can be done by themselves.
    """
    orders = [(1 << order, deadline) for order, deadline in enumerate(deadlines)]
    sums = [0]
    for duration in minutes:
        sums += [end + duration for end in sums]
    works = [True]
    most = 0
    for chosen in range(1, len(sums)):
        end = sums[chosen]
        works.append(any(chosen & bit and end <= deadline and works[chosen ^ bit] for bit, deadline in orders))
        if works[-1]:
            most = max(most, bin(chosen).count('1'))
    return most
