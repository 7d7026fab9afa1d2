class RainBook {
	private final long[] sums;

	RainBook(int days) {
		sums = new long[days + 1];
	}

	public void enter(int day, int amount) {
		for (int end = day + 1; end < sums.length; end += Integer.lowestOneBit(end)) sums[end] += amount;
	}

	public long total(int first, int last) {
		return before(last + 1) - before(first);
	}

	/** The sum of all lines before a day. */
	private long before(int day) {
		long collected = 0;
		for (int end = day; end > 0; end -= Integer.lowestOneBit(end)) collected += sums[end];
		return collected;
	}
}
