import java.util.Arrays;

class Solution {
	/** The most by the number of paths on a round trip, and by the minutes of a way that ends anywhere. */
	private record Side(int[] back, int[] end) {}

	private int minutes;

	public int mostFireflies(TreeNode park, int minutes) {
		this.minutes = minutes;
		// As if a path led to the gate: one entry more, which takes no time.
		int[] end = explore(park).end();
		return end[end.length - 1];
	}

	private Side explore(TreeNode place) {
		if (place == null) return new Side(new int[1], new int[1]);
		Side left = explore(place.left);
		Side right = explore(place.right);
		int[] back = combined(left.back(), right.back(), 1);
		int[] end = combined(left.end(), right.back(), 2);
		int[] otherEnd = combined(right.end(), left.back(), 2);
		int[] best = new int[Math.min(end.length, otherEnd.length)];
		Arrays.setAll(best, time -> Math.max(end[time], otherEnd[time]));
		return new Side(behindPath(place.val, back), behindPath(place.val, best));
	}

	/** Behind the path to a place: without a step nothing is seen, and with one the place is. */
	private static int[] behindPath(int fireflies, int[] most) {
		int[] behind = new int[most.length + 1];
		Arrays.setAll(behind, steps -> steps == 0 ? 0 : fireflies + most[steps - 1]);
		return behind;
	}

	/** The most for each time, if one unit of the second array takes as long as weight units of the first. */
	private int[] combined(int[] first, int[] second, int weight) {
		int[] best = new int[Math.min(minutes, first.length - 1 + weight * (second.length - 1)) + 1];
		for (int spent = 0; spent < first.length; spent++) {
			for (int more = 0; more < second.length && spent + weight * more < best.length; more++) {
				int time = spent + weight * more;
				best[time] = Math.max(best[time], first[spent] + second[more]);
			}
		}
		// More time never does any harm.
		for (int time = 1; time < best.length; time++) best[time] = Math.max(best[time], best[time - 1]);
		return best;
	}
}
