import java.util.ArrayList;
import java.util.List;

class Solution {
	public int[][] withBooking(int[][] bookings, int first, int last) {
		List<int[]> calendar = new ArrayList<>();
		int place = 0;
		while (place < bookings.length && bookings[place][1] + 1 < first) calendar.add(bookings[place++]);
		int[] joined = {first, last};
		for (; place < bookings.length && bookings[place][0] <= joined[1] + 1; place++) {
			joined[0] = Math.min(joined[0], bookings[place][0]);
			joined[1] = Math.max(joined[1], bookings[place][1]);
		}
		calendar.add(joined);
		while (place < bookings.length) calendar.add(bookings[place++]);
		return calendar.toArray(int[][]::new);
	}
}
