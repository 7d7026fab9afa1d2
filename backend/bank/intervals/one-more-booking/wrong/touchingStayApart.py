# Expect: wrongAnswer
# Why: joins blocks only if they share a night, not if one follows the other without a free night


def with_booking(bookings: list[list[int]], first: int, last: int) -> list[list[int]]:
    earlier = [block for block in bookings if block[1] < first]
    later = [block for block in bookings if block[0] > last]
    touched = bookings[len(earlier) : len(bookings) - len(later)]
    nights = [first, last] + [night for block in touched for night in block]
    return earlier + [[min(nights), max(nights)]] + later
