// Expect: wrongAnswer
// Why: makes room on a full shelf even if the book stands there already
class ReadingRoom {
	constructor(places) {
		this.places = places;
		this.shelf = new Set();
	}

	ask(book) {
		const wasThere = this.shelf.has(book);
		if (this.shelf.size === this.places) this.shelf.delete(this.nextToGo());
		this.shelf.delete(book);
		this.shelf.add(book);
		return wasThere;
	}

	putAway(book) {
		return this.shelf.delete(book);
	}

	nextToGo() {
		for (const book of this.shelf) return book;
		return null;
	}
}
