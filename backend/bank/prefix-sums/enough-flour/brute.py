def flour_to_buy(changes: list[int], reserve: int) -> int:
    # Whatever is missing at some moment has to be there from the beginning.
    moments = [sum(changes[:count]) for count in range(len(changes) + 1)]
    return max(reserve - stock for stock in moments)
