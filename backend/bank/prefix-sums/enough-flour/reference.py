def flour_to_buy(changes: list[int], reserve: int) -> int:
    stock = 0
    lowest = 0
    for change in changes:
        stock += change
        lowest = min(lowest, stock)
    return reserve - lowest
