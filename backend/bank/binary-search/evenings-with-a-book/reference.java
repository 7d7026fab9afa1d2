import java.util.Arrays;

class Solution {
	public long shortestLimit(int[] chapters, int evenings) {
		long low = Arrays.stream(chapters).max().orElseThrow();
		long high = Arrays.stream(chapters).asLongStream().sum();
		while (low < high) {
			long middle = (low + high) / 2;
			if (eveningsFor(chapters, middle) <= evenings) high = middle;
			else low = middle + 1;
		}
		return low;
	}

	/** How many evenings it takes to read at most so many minutes on each. */
	private static int eveningsFor(int[] chapters, long limit) {
		int count = 1;
		long tonight = 0;
		for (int minutes : chapters) {
			tonight += minutes;
			if (tonight > limit) {
				count++;
				tonight = minutes;
			}
		}
		return count;
	}
}
