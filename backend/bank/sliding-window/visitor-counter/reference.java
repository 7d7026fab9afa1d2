import java.util.ArrayDeque;
import java.util.Queue;

class VisitorCounter {
	private final int span;
	private int most;
	/** The minutes of all visitors who still count, the earliest in front. */
	private final Queue<Integer> counting = new ArrayDeque<>();

	VisitorCounter(int span) {
		this.span = span;
	}

	public void enter(int minute) {
		counting.add(minute);
		most = Math.max(most, recent(minute));
	}

	public int recent(int minute) {
		while (!counting.isEmpty() && counting.peek() <= minute - span) counting.remove();
		return counting.size();
	}

	public int busiest() {
		return most;
	}
}
