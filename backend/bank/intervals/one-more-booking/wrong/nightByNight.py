# Expect: memoryLimitExceeded
# Why: writes down every booked night, of which there may be 10^9


def with_booking(bookings: list[list[int]], first: int, last: int) -> list[list[int]]:
    nights = set(range(first, last + 1))
    for begin, end in bookings:
        nights.update(range(begin, end + 1))
    return [
        [begin, next(night for night in range(begin, 2 * 10**9) if night + 1 not in nights)]
        for begin in sorted(nights)
        if begin - 1 not in nights
    ]
