# Expect: timeLimitExceeded
# Why: moves everybody by a single seat, as many times as there are places


def move_seats(children: list[int], places: int) -> None:
    for _ in range(places % len(children)):
        last = children[-1]
        for seat in range(len(children) - 1, 0, -1):
            children[seat] = children[seat - 1]
        children[0] = last
