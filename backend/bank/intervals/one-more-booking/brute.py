def with_booking(bookings: list[list[int]], first: int, last: int) -> list[list[int]]:
    # Any two neighbours that touch are joined, until none do.
    blocks = sorted(bookings + [[first, last]])
    changed = True
    while changed:
        changed = False
        for place in range(len(blocks) - 1):
            (begin, end), (other_begin, other_end) = blocks[place], blocks[place + 1]
            if other_begin <= end + 1:
                blocks[place : place + 2] = [[begin, max(end, other_end)]]
                changed = True
                break
    return blocks
