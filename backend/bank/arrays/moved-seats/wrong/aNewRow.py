# Expect: wrongAnswer
# Why: gives a new array to the name of the parameter, which nobody outside sees


def move_seats(children: list[int], places: int) -> None:
    cut = len(children) - places % len(children)
    children = children[cut:] + children[:cut]
