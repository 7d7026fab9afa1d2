import java.util.Arrays;

class Solution {
	public int fewestStamps(int[] values, int postage) {
		// One more than any number of stamps that can be needed: stands for "cannot be reached".
		final int unreachable = postage + 1;
		int[] fewest = new int[postage + 1];
		Arrays.fill(fewest, 1, fewest.length, unreachable);
		for (int value : values) {
			for (int amount = value; amount <= postage; amount++) {
				fewest[amount] = Math.min(fewest[amount], fewest[amount - value] + 1);
			}
		}
		return fewest[postage] == unreachable ? -1 : fewest[postage];
	}
}
