class ReadingRoom:
    def __init__(self, places: int) -> None:
        self.places = places
        # A dictionary keeps the order in which its keys were added: the book that was asked for longest ago comes first.
        self.shelf: dict[int, None] = {}

    def ask(self, book: int) -> bool:
        was_there = self.put_away(book)
        if len(self.shelf) == self.places:
            del self.shelf[next(iter(self.shelf))]
        self.shelf[book] = None
        return was_there

    def put_away(self, book: int) -> bool:
        if book not in self.shelf:
            return False
        del self.shelf[book]
        return True

    def next_to_go(self) -> int | None:
        return next(iter(self.shelf), None)
