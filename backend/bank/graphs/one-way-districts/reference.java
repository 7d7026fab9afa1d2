import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

class Solution {
	public int[][] findDistricts(int[][] streets) {
		List<List<Integer>> leadingTo = new ArrayList<>();
		for (int crossing = 0; crossing < streets.length; crossing++) leadingTo.add(new ArrayList<>());
		for (int crossing = 0; crossing < streets.length; crossing++) {
			for (int other : streets[crossing]) leadingTo.get(other).add(crossing);
		}

		int[] finished = finishingOrder(streets);
		List<int[]> districts = new ArrayList<>();
		boolean[] taken = new boolean[streets.length];
		for (int place = finished.length - 1; place >= 0; place--) {
			if (taken[finished[place]]) continue;
			taken[finished[place]] = true;
			List<Integer> district = new ArrayList<>(List.of(finished[place]));
			// The district grows while it is walked through.
			for (int member = 0; member < district.size(); member++) {
				for (int other : leadingTo.get(district.get(member))) {
					if (taken[other]) continue;
					taken[other] = true;
					district.add(other);
				}
			}
			if (district.size() > 1) districts.add(district.stream().mapToInt(Integer::intValue).toArray());
		}
		return districts.toArray(int[][]::new);
	}

	/** The crossings in the order in which a search in depth has tried the last of their streets. */
	private static int[] finishingOrder(int[][] streets) {
		int[] finished = new int[streets.length];
		int count = 0;
		int[] tried = new int[streets.length];
		boolean[] reached = new boolean[streets.length];
		Deque<Integer> way = new ArrayDeque<>();
		for (int start = 0; start < streets.length; start++) {
			if (reached[start]) continue;
			reached[start] = true;
			way.push(start);
			while (!way.isEmpty()) {
				int crossing = way.peek();
				if (tried[crossing] == streets[crossing].length) {
					finished[count++] = way.pop();
					continue;
				}
				int other = streets[crossing][tried[crossing]++];
				if (reached[other]) continue;
				reached[other] = true;
				way.push(other);
			}
		}
		return finished;
	}
}
