import java.util.Arrays;

class Solution {
	public int countFairCuts(int[] beads) {
		long whole = Arrays.stream(beads).asLongStream().sum();
		long left = 0;
		int cuts = 0;
		for (int cut = 1; cut < beads.length; cut++) {
			left += beads[cut - 1];
			if (left == whole - left) cuts++;
		}
		return cuts;
	}
}
