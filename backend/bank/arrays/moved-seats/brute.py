def move_seats(children: list[int], places: int) -> None:
    before = list(children)
    for seat, child in enumerate(before):
        children[(seat + places) % len(children)] = child
