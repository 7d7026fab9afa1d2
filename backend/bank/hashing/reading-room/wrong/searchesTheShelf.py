# Expect: timeLimitExceeded
# Why: keeps the books in an array and searches it from the front for every request


class ReadingRoom:
    def __init__(self, places: int) -> None:
        self.places = places
        self.shelf: list[int] = []

    def ask(self, book: int) -> bool:
        was_there = self.put_away(book)
        if len(self.shelf) == self.places:
            self.shelf.pop(0)
        self.shelf.append(book)
        return was_there

    def put_away(self, book: int) -> bool:
        for place, other in enumerate(self.shelf):
            if other == book:
                self.shelf.pop(place)
                return True
        return False

    def next_to_go(self):
        return self.shelf[0] if self.shelf else None
