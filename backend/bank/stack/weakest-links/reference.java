import java.util.ArrayDeque;
import java.util.Deque;

class Solution {
	/** The pieces that end at the current link and are equally strong. */
	private record Group(int strength, int pieces) {
		long sum() {
			return (long) strength * pieces;
		}
	}

	public long sumOfWeakest(int[] strengths) {
		// The strongest group is on top.
		Deque<Group> groups = new ArrayDeque<>();
		long endingHere = 0;
		long total = 0;
		for (int strength : strengths) {
			int pieces = 1;
			while (!groups.isEmpty() && groups.peek().strength() >= strength) {
				Group weakened = groups.pop();
				endingHere -= weakened.sum();
				pieces += weakened.pieces();
			}
			Group joined = new Group(strength, pieces);
			groups.push(joined);
			endingHere += joined.sum();
			total += endingHere;
		}
		return total;
	}
}
