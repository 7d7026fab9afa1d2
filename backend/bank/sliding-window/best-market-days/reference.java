class Solution {
	public int bestFirstDay(int[] takings, int days) {
		long total = 0;
		for (int day = 0; day < days; day++) total += takings[day];
		long bestTotal = total;
		int bestDay = 0;
		for (int first = 1; first + days <= takings.length; first++) {
			total -= takings[first - 1];
			total += takings[first + days - 1];
			if (total > bestTotal) {
				bestTotal = total;
				bestDay = first;
			}
		}
		return bestDay;
	}
}
