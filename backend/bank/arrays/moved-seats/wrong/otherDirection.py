# Expect: wrongAnswer
# Why: moves everybody in the other direction


def move_seats(children: list[int], places: int) -> None:
    cut = places % len(children)
    children[:] = children[cut:] + children[:cut]
