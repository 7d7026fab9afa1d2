import java.util.ArrayDeque;
import java.util.Deque;

class Solution {
	public Integer[] stepsToBetterView(int[] heights) {
		int count = heights.length;
		Integer[] steps = new Integer[count];
		// Places that have found no higher one yet; none of them is higher than the one below it.
		Deque<Integer> waiting = new ArrayDeque<>();
		for (int walked = 0; walked < 2 * count; walked++) {
			int height = heights[walked % count];
			while (!waiting.isEmpty() && heights[waiting.peek()] < height) {
				int place = waiting.pop();
				steps[place] = walked - place;
			}
			if (walked < count) waiting.push(walked);
		}
		return steps;
	}
}
