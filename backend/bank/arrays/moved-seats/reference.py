def move_seats(children: list[int], places: int) -> None:
    cut = len(children) - places % len(children)
    children[:] = children[cut:] + children[:cut]
