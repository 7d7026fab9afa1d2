import java.util.Arrays;

class Solution {
	public int greatestGap(int[] hooks, int lanterns) {
		Arrays.sort(hooks);
		int low = 1;
		int high = hooks[hooks.length - 1] - hooks[0];
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (roomFor(hooks, middle) >= lanterns) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** How many lanterns can be hung at least so far apart. */
	private static int roomFor(int[] hooks, int gap) {
		int count = 1;
		int last = hooks[0];
		for (int hook : hooks) {
			if (hook - last >= gap) {
				count++;
				last = hook;
			}
		}
		return count;
	}
}
