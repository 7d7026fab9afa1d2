import java.util.Arrays;
import java.util.Comparator;

class Solution {
	private record Shift(int begin, int end) {}

	public Integer fewestShifts(int[] begins, int[] ends, int hours) {
		Shift[] shifts = new Shift[begins.length];
		Arrays.setAll(shifts, shift -> new Shift(begins[shift], ends[shift]));
		Arrays.sort(shifts, Comparator.comparingInt(Shift::begin));
		int chosen = 0;
		int covered = 0;
		int next = 0;
		while (covered < hours) {
			int latest = covered;
			while (next < shifts.length && shifts[next].begin() <= covered) latest = Math.max(latest, shifts[next++].end());
			if (latest == covered) return null;
			covered = latest;
			chosen++;
		}
		return chosen;
	}
}
