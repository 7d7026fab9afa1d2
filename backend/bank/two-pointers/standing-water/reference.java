class Solution {
	public long litresLeft(int[] heights, int drain) {
		return litresBetween(heights, 0, drain) + litresBetween(heights, drain, heights.length - 1);
	}

	/** What stands between two beds, over each of which water flows off. */
	private static long litresBetween(int[] heights, int first, int last) {
		long litres = 0;
		int leftHighest = 0;
		int rightHighest = 0;
		while (first < last) {
			leftHighest = Math.max(leftHighest, heights[first]);
			rightHighest = Math.max(rightHighest, heights[last]);
			if (leftHighest < rightHighest) litres += leftHighest - heights[first++];
			else litres += rightHighest - heights[last--];
		}
		return litres;
	}
}
