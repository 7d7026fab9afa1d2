import java.util.HashMap;
import java.util.Map;

class Solution {
	public long countStretches(int[] changes, int climb) {
		int height = 0;
		Map<Integer, Integer> visits = new HashMap<>();
		visits.put(height, 1);
		long stretches = 0;
		for (int change : changes) {
			height += change;
			stretches += visits.getOrDefault(height - climb, 0);
			visits.merge(height, 1, Integer::sum);
		}
		return stretches;
	}
}
