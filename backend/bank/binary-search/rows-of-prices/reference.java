class Solution {
	public Integer priceAt(int[][] rows, long rank) {
		int low = -1_000_000_000;
		int high = 1_000_000_000;
		if (countUpTo(rows, high) <= rank) return null;
		while (low < high) {
			int middle = Math.floorDiv(low + high, 2);
			if (countUpTo(rows, middle) > rank) high = middle;
			else low = middle + 1;
		}
		return low;
	}

	/** How many prices of all shops are not above a border. */
	private static long countUpTo(int[][] rows, int border) {
		long count = 0;
		for (int[] row : rows) {
			int low = 0;
			int high = row.length;
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (row[middle] <= border) low = middle + 1;
				else high = middle;
			}
			count += low;
		}
		return count;
	}
}
