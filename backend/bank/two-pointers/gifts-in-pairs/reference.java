import java.util.Arrays;

class Solution {
	public long countPairs(int[] prices, int atLeast, int atMost) {
		Arrays.sort(prices);
		return pairsUpTo(prices, atMost) - pairsUpTo(prices, atLeast - 1);
	}

	private static long pairsUpTo(int[] sorted, int border) {
		long pairs = 0;
		int low = 0;
		int high = sorted.length - 1;
		while (low < high) {
			// Two prices are at most 2 * 10^9, which still fits.
			if (sorted[low] + sorted[high] <= border) pairs += high - low++;
			else high--;
		}
		return pairs;
	}
}
