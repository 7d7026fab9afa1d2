import java.util.stream.IntStream;

class Solution {
	public int[] sharedTimes(int[] mine, int[] yours, int minutes) {
		IntStream.Builder shared = IntStream.builder();
		int m = 0;
		int y = 0;
		while (m < mine.length && y < yours.length) {
			int begin = Math.max(mine[m], yours[y]);
			int end = Math.min(mine[m + 1], yours[y + 1]);
			if (end - begin >= minutes) shared.add(begin).add(end);
			if (end == mine[m + 1]) m += 2;
			else y += 2;
		}
		return shared.build().toArray();
	}
}
