import java.util.ArrayDeque;
import java.util.Deque;

class Solution {
	public long countSteady(int[] readings, int tolerance) {
		// Indices in the window whose reading may still become its greatest, or its smallest; the present one is first.
		Deque<Integer> greatest = new ArrayDeque<>();
		Deque<Integer> smallest = new ArrayDeque<>();
		int first = 0;
		long steady = 0;
		for (int last = 0; last < readings.length; last++) {
			while (!greatest.isEmpty() && readings[greatest.getLast()] <= readings[last]) greatest.removeLast();
			greatest.addLast(last);
			while (!smallest.isEmpty() && readings[smallest.getLast()] >= readings[last]) smallest.removeLast();
			smallest.addLast(last);
			// Two readings may lie 2 * 10^9 apart, which an int just holds.
			while (readings[greatest.getFirst()] - readings[smallest.getFirst()] > tolerance) {
				Deque<Integer> earlier = greatest.getFirst() < smallest.getFirst() ? greatest : smallest;
				first = earlier.removeFirst() + 1;
			}
			steady += last - first + 1;
		}
		return steady;
	}
}
