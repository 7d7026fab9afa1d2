# Expect: timeLimitExceeded
# Why: looks through all shops for the lowest price that was not taken yet, once for each rank


def price_at(rows: list[list[int]], rank: int):
    if rank >= sum(len(row) for row in rows):
        return None
    fronts = [0] * len(rows)
    while True:
        best = -1
        for shop, row in enumerate(rows):
            if fronts[shop] < len(row) and (best < 0 or row[fronts[shop]] < rows[best][fronts[best]]):
                best = shop
        if rank == 0:
            return rows[best][fronts[best]]
        fronts[best] += 1
        rank -= 1
