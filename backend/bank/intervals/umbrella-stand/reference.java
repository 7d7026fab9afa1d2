import java.util.Arrays;

class Solution {
	public int placesNeeded(int[] comes, int[] leaves) {
		Arrays.sort(comes);
		Arrays.sort(leaves);
		int gone = 0;
		int needed = 0;
		for (int already = 0; already < comes.length; already++) {
			while (leaves[gone] <= comes[already]) gone++;
			needed = Math.max(needed, already + 1 - gone);
		}
		return needed;
	}
}
