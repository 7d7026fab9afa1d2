def price_at(rows: list[list[int]], rank: int):
    prices = sorted(price for row in rows for price in row)
    return prices[rank] if rank < len(prices) else None
