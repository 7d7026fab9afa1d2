class ReadingRoom:
    def __init__(self, places: int) -> None:
        self.places = places
        self.now = 0
        # Pairs of the moment at which a book was last asked for, and its number.
        self.shelf: list[tuple[int, int]] = []

    def ask(self, book: int) -> bool:
        self.now += 1
        was_there = self.put_away(book)
        while len(self.shelf) >= self.places:
            self.shelf.remove(min(self.shelf))
        self.shelf.append((self.now, book))
        return was_there

    def put_away(self, book: int) -> bool:
        kept = [entry for entry in self.shelf if entry[1] != book]
        was_there = len(kept) < len(self.shelf)
        self.shelf = kept
        return was_there

    def next_to_go(self) -> int | None:
        return min(self.shelf)[1] if self.shelf else None
