import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

class Solution {
	private record Order(int minutes, int deadline) {}

	public int mostOrders(int[] minutes, int[] deadlines) {
		Order[] orders = new Order[minutes.length];
		Arrays.setAll(orders, order -> new Order(minutes[order], deadlines[order]));
		Arrays.sort(orders, Comparator.comparingInt(Order::deadline));
		// The orders taken so far, the longest on top.
		PriorityQueue<Integer> taken = new PriorityQueue<>(Comparator.reverseOrder());
		long busy = 0;
		for (Order order : orders) {
			taken.add(order.minutes());
			busy += order.minutes();
			if (busy > order.deadline()) busy -= taken.remove();
		}
		return taken.size();
	}
}
