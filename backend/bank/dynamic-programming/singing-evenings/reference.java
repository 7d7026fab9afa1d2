class Solution {
	public long highestIncome(int[] fees, int rest) {
		// best[count]: the highest income from the first count evenings.
		long[] best = new long[fees.length + 1];
		for (int evening = 0; evening < fees.length; evening++) {
			long sung = fees[evening] + best[Math.max(0, evening - rest)];
			best[evening + 1] = Math.max(best[evening], sung);
		}
		return best[fees.length];
	}
}
