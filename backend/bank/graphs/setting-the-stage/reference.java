import java.util.ArrayDeque;
import java.util.Deque;

class Solution {
	public int[] orderOfJobs(int[][] enables) {
		int[] waitsFor = new int[enables.length];
		for (int[] laterJobs : enables) {
			for (int later : laterJobs) waitsFor[later]++;
		}
		Deque<Integer> ready = new ArrayDeque<>();
		for (int job = 0; job < enables.length; job++) {
			if (waitsFor[job] == 0) ready.push(job);
		}
		int[] order = new int[enables.length];
		int done = 0;
		while (!ready.isEmpty()) {
			int job = ready.pop();
			order[done++] = job;
			for (int later : enables[job]) {
				if (--waitsFor[later] == 0) ready.push(later);
			}
		}
		return done == enables.length ? order : new int[0];
	}
}
