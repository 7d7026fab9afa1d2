import java.util.HashMap;
import java.util.Map;

class Solution {
	public Integer longestBalanced(boolean[] sunny, int shortest) {
		// After how many days the sunny days first were so many more than the rainy ones.
		Map<Integer, Integer> firstTime = new HashMap<>(Map.of(0, 0));
		int balance = 0;
		int longest = 0;
		for (int days = 1; days <= sunny.length; days++) {
			balance += sunny[days - 1] ? 1 : -1;
			Integer earlier = firstTime.putIfAbsent(balance, days);
			if (earlier != null) longest = Math.max(longest, days - earlier);
		}
		if (longest < shortest) return null;
		return longest;
	}
}
