import java.util.PriorityQueue;

class Solution {
	public long totalWait(int[] arrivals, int[] minutes, int tills) {
		// The minute from which on each till in use is free; no more tills than customers are ever needed.
		PriorityQueue<Integer> freeFrom = new PriorityQueue<>();
		long waited = 0;
		for (int customer = 0; customer < arrivals.length; customer++) {
			int begin = arrivals[customer];
			if (freeFrom.size() == tills) begin = Math.max(begin, freeFrom.remove());
			waited += begin - arrivals[customer];
			freeFrom.add(begin + minutes[customer]);
		}
		return waited;
	}
}
