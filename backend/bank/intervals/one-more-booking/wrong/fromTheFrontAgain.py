# Expect: timeLimitExceeded
# Why: looks for the next two blocks to join from the front again after each join


def with_booking(bookings: list[list[int]], first: int, last: int) -> list[list[int]]:
    calendar = sorted(bookings + [[first, last]])
    place = 0
    while place + 1 < len(calendar):
        (begin, end), (next_begin, next_end) = calendar[place : place + 2]
        if next_begin <= end + 1:
            calendar[place : place + 2] = [[begin, max(end, next_end)]]
            place = 0
        else:
            place += 1
    return calendar
