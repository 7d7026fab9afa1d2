class Solution {
	public long smallestPenalty(int[] lengths, int width) {
		// penalty[first]: the smallest sum for the words from first to the end, when first begins a line.
		long[] penalty = new long[lengths.length + 1];
		for (int first = lengths.length - 1; first >= 0; first--) {
			penalty[first] = Long.MAX_VALUE;
			long free = width - lengths[first];
			for (int behind = first + 1; free >= 0; behind++) {
				if (behind == lengths.length) {
					penalty[first] = 0;
					break;
				}
				penalty[first] = Math.min(penalty[first], free * free * free + penalty[behind]);
				free -= 1 + lengths[behind];
			}
		}
		return penalty[0];
	}
}
