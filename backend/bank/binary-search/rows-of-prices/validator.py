def validate(rows: list[list[int]], rank: int) -> None:
    if type(rows) is not list or len(rows) > 2000:
        raise ValueError('there are at most 2000 rows')
    for row in rows:
        if type(row) is not list or any(type(price) is not int or not -(10**9) <= price <= 10**9 for price in row):
            raise ValueError('a price is from -10^9 to 10^9')
        if any(later < earlier for earlier, later in zip(row, row[1:])):
            raise ValueError('every row is in ascending order')
    if sum(len(row) for row in rows) > 2 * 10**5:
        raise ValueError('there are at most 2 * 10^5 prices')
    if type(rank) is not int or not 0 <= rank <= 10**18:
        raise ValueError('rank is from 0 to 10^18')
