# Expect: wrongAnswer
# Why: throws out the book that was fetched longest ago, even if it was asked for again


class ReadingRoom:
    def __init__(self, places: int) -> None:
        self.places = places
        self.shelf: dict[int, None] = {}

    def ask(self, book: int) -> bool:
        if book in self.shelf:
            return True
        if len(self.shelf) == self.places:
            del self.shelf[next(iter(self.shelf))]
        self.shelf[book] = None
        return False

    def put_away(self, book: int) -> bool:
        was_there = book in self.shelf
        self.shelf.pop(book, None)
        return was_there

    def next_to_go(self):
        return next(iter(self.shelf), None)
