class Solution {
	public Double warmestAverage(Double[] readings, int hours) {
		Double warmest = null;
		double total = 0;
		int count = 0;
		for (int hour = 0; hour < readings.length; hour++) {
			if (readings[hour] != null) {
				total += readings[hour];
				count++;
			}
			int first = hour - hours + 1;
			if (first > 0 && readings[first - 1] != null) {
				total -= readings[first - 1];
				count--;
			}
			if (first < 0 || count == 0) continue;
			double average = total / count;
			if (warmest == null || average > warmest) warmest = average;
		}
		return warmest;
	}
}
