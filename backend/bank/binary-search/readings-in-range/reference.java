class Solution {
	public int[] countInRanges(int[] readings, int[][] ranges) {
		int[] counts = new int[ranges.length];
		for (int asked = 0; asked < ranges.length; asked++) {
			int low = ranges[asked][0];
			int high = ranges[asked][1];
			counts[asked] = firstAtLeast(readings, high + 1) - firstAtLeast(readings, low);
		}
		return counts;
	}

	/** The index of the first reading that is not below value; their number if all are. */
	private static int firstAtLeast(int[] readings, int value) {
		int low = 0;
		int high = readings.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (readings[middle] < value) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
