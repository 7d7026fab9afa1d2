import java.util.HashMap;
import java.util.Map;

class Solution {
	public int[] longestTasting(int[] glasses, int kinds) {
		Map<Integer, Integer> counts = new HashMap<>();
		int bestFirst = 0;
		int bestLength = 0;
		int first = 0;
		for (int last = 0; last < glasses.length; last++) {
			counts.merge(glasses[last], 1, Integer::sum);
			while (counts.size() > kinds) {
				counts.computeIfPresent(glasses[first++], (tea, count) -> count == 1 ? null : count - 1);
			}
			int length = last - first + 1;
			if (length > bestLength) {
				bestFirst = first;
				bestLength = length;
			}
		}
		return new int[] {bestFirst, bestLength};
	}
}
