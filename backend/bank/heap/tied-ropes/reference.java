import java.util.PriorityQueue;

class Solution {
	public long leastEffort(int[] lengths) {
		PriorityQueue<Long> ropes = new PriorityQueue<>(lengths.length);
		for (long length : lengths) ropes.add(length);
		long effort = 0;
		while (ropes.size() > 1) {
			long tied = ropes.remove() + ropes.remove();
			effort += tied;
			ropes.add(tied);
		}
		return effort;
	}
}
