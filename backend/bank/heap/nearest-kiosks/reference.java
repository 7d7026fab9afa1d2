import java.util.Comparator;
import java.util.PriorityQueue;

class Solution {
	private record Kiosk(int number, long way) {}

	public int[] nearestKiosks(int[][] kiosks, int[] home, int count) {
		Comparator<Kiosk> nearestFirst = Comparator.comparingLong(Kiosk::way).thenComparingInt(Kiosk::number);
		// The best so far, the worst of them on top.
		PriorityQueue<Kiosk> best = new PriorityQueue<>(nearestFirst.reversed());
		for (int number = 0; number < kiosks.length; number++) {
			long streets = Math.abs((long) kiosks[number][0] - home[0]);
			long avenues = Math.abs((long) kiosks[number][1] - home[1]);
			best.add(new Kiosk(number, streets + avenues));
			if (best.size() > count) best.remove();
		}
		return best.stream().mapToInt(Kiosk::number).toArray();
	}
}
