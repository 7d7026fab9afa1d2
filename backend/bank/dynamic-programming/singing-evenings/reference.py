def highest_income(fees: list[int], rest: int) -> int:
    # best[count]: the highest income from the first count evenings.
    best = [0]
    for evening, fee in enumerate(fees):
        free = max(0, evening - rest)
        best.append(max(best[evening], fee + best[free]))
    return best[-1]
