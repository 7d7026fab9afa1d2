import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

class Solution {
	public int[][] fragileRoads(int[][] roads) {
		int[] number = new int[roads.length];
		Arrays.fill(number, -1);
		int[] enteredFrom = new int[roads.length];
		int[] order = new int[roads.length];
		int[] tried = new int[roads.length];
		int[] way = new int[roads.length];
		int found = 0;
		for (int start = 0; start < roads.length; start++) {
			if (number[start] >= 0) continue;
			int depth = 0;
			way[0] = start;
			enteredFrom[start] = -1;
			order[found] = start;
			number[start] = found++;
			while (depth >= 0) {
				int village = way[depth];
				if (tried[village] == roads[village].length) {
					depth--;
					continue;
				}
				int other = roads[village][tried[village]++];
				if (number[other] >= 0) continue;
				enteredFrom[other] = village;
				order[found] = other;
				number[other] = found++;
				way[++depth] = other;
			}
		}

		// The smallest number reachable from a village or from behind it by one road that was not walked along.
		int[] earliest = number.clone();
		List<int[]> fragile = new ArrayList<>();
		for (int place = found - 1; place >= 0; place--) {
			int village = order[place];
			for (int other : roads[village]) {
				if (enteredFrom[other] == village) {
					earliest[village] = Math.min(earliest[village], earliest[other]);
					if (earliest[other] > number[village]) {
						fragile.add(new int[] {Math.min(village, other), Math.max(village, other)});
					}
				} else if (other != enteredFrom[village]) {
					earliest[village] = Math.min(earliest[village], number[other]);
				}
			}
		}
		fragile.sort(Comparator.<int[]>comparingInt(road -> road[0]).thenComparingInt(road -> road[1]));
		return fragile.toArray(int[][]::new);
	}
}
