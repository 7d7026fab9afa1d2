import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

class Solution {
	public int largestBag(String[] words) {
		Map<String, Integer> customers = new HashMap<>();
		int largest = 0;
		for (String word : words) {
			char[] letters = word.toCharArray();
			Arrays.sort(letters);
			largest = Math.max(largest, customers.merge(new String(letters), 1, Integer::sum));
		}
		return largest;
	}
}
