import java.util.Comparator;
import java.util.PriorityQueue;

class PumpkinStall {
	/** The heaviest is on top. It has as many pumpkins as the heavier half, or one more. */
	private final PriorityQueue<Integer> lighter = new PriorityQueue<>(Comparator.reverseOrder());
	private final PriorityQueue<Integer> heavier = new PriorityQueue<>();

	public void add(int weight) {
		lighter.add(weight);
		heavier.add(lighter.remove());
		balance();
	}

	public Integer middle() {
		return lighter.peek();
	}

	public Integer sell() {
		Integer sold = lighter.poll();
		balance();
		return sold;
	}

	private void balance() {
		if (lighter.size() < heavier.size()) lighter.add(heavier.remove());
	}
}
