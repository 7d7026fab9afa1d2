class ReadingRoom {
	constructor(places) {
		this.places = places;
		// A set keeps the order in which its elements were added: the book that was asked for longest ago comes first.
		this.shelf = new Set();
	}

	ask(book) {
		const wasThere = this.shelf.delete(book);
		if (this.shelf.size === this.places) this.shelf.delete(this.nextToGo());
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
