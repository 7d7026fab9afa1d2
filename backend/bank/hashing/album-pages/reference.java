import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

class Solution {
	public int longestRun(int[] stickers) {
		Set<Integer> numbers = Arrays.stream(stickers).boxed().collect(Collectors.toSet());
		int longest = 0;
		for (int first : numbers) {
			if (numbers.contains(first - 1)) continue;
			int behind = first + 1;
			while (numbers.contains(behind)) behind++;
			longest = Math.max(longest, behind - first);
		}
		return longest;
	}
}
