import java.util.ArrayDeque;
import java.util.Queue;

class Solution {
	public Integer[] daysOfBelief(int[][] tells, int[] witnesses, int needed) {
		Integer[] days = new Integer[tells.length];
		Queue<Integer> waiting = new ArrayDeque<>();
		for (int person : witnesses) {
			days[person] = 0;
			waiting.add(person);
		}
		int[] voices = new int[tells.length];
		while (!waiting.isEmpty()) {
			int person = waiting.remove();
			for (int listener : tells[person]) {
				if (++voices[listener] == needed && days[listener] == null) {
					days[listener] = days[person] + 1;
					waiting.add(listener);
				}
			}
		}
		return days;
	}
}
