def with_booking(bookings: list[list[int]], first: int, last: int) -> list[list[int]]:
    earlier: list[list[int]] = []
    later: list[list[int]] = []
    for begin, end in bookings:
        if end + 1 < first:
            earlier.append([begin, end])
        elif begin > last + 1:
            later.append([begin, end])
        else:
            first = min(first, begin)
            last = max(last, end)
    return earlier + [[first, last]] + later
