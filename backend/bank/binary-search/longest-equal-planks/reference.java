import java.util.Arrays;

class Solution {
	public double longestPlank(int[] boards, int count) {
		double works = 0;
		double tooLong = Arrays.stream(boards).max().orElseThrow();
		for (int step = 0; step < 60; step++) {
			double length = (works + tooLong) / 2;
			if (planksOf(boards, length) >= count) works = length;
			else tooLong = length;
		}
		return works;
	}

	private static long planksOf(int[] boards, double length) {
		long planks = 0;
		for (int board : boards) planks += (long) (board / length);
		return planks;
	}
}
