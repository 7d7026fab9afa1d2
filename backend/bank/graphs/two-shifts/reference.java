import java.util.ArrayDeque;
import java.util.Queue;

class Solution {
	private enum Shift {
		EARLY,
		LATE;

		Shift other() {
			return this == EARLY ? LATE : EARLY;
		}
	}

	public boolean canSplit(int[][] conflicts) {
		Shift[] shifts = new Shift[conflicts.length];
		Queue<Integer> waiting = new ArrayDeque<>();
		for (int start = 0; start < conflicts.length; start++) {
			if (shifts[start] != null) continue;
			shifts[start] = Shift.EARLY;
			waiting.add(start);
			while (!waiting.isEmpty()) {
				int person = waiting.remove();
				for (int other : conflicts[person]) {
					if (shifts[other] == shifts[person]) return false;
					if (shifts[other] != null) continue;
					shifts[other] = shifts[person].other();
					waiting.add(other);
				}
			}
		}
		return true;
	}
}
