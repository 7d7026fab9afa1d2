# Expect: wrongAnswer
# Why: takes a look at the next book to go for a request


class ReadingRoom:
    def __init__(self, places: int) -> None:
        self.places = places
        self.shelf: dict[int, None] = {}

    def ask(self, book: int) -> bool:
        was_there = self.put_away(book)
        if len(self.shelf) == self.places:
            del self.shelf[next(iter(self.shelf))]
        self.shelf[book] = None
        return was_there

    def put_away(self, book: int) -> bool:
        was_there = book in self.shelf
        self.shelf.pop(book, None)
        return was_there

    def next_to_go(self):
        book = next(iter(self.shelf), None)
        if book is not None:
            self.ask(book)
        return book
