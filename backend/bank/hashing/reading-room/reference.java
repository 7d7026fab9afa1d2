import java.util.LinkedHashSet;
import java.util.Set;

class ReadingRoom {
	private final int places;
	/** The book that was asked for longest ago comes first. */
	private final Set<Integer> shelf = new LinkedHashSet<>();

	ReadingRoom(int places) {
		this.places = places;
	}

	public boolean ask(int book) {
		boolean wasThere = shelf.remove(book);
		if (shelf.size() == places) shelf.remove(nextToGo());
		shelf.add(book);
		return wasThere;
	}

	public boolean putAway(int book) {
		return shelf.remove(book);
	}

	public Integer nextToGo() {
		return shelf.isEmpty() ? null : shelf.iterator().next();
	}
}
