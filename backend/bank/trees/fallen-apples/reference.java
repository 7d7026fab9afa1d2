import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

class Solution {
	private record Place(TreeNode node, int column) {}

	public char[][] heapsOfApples(TreeNode tree) {
		Map<Integer, StringBuilder> heaps = new TreeMap<>();
		Deque<Place> waiting = new ArrayDeque<>();
		waiting.push(new Place(tree, 0));
		while (!waiting.isEmpty()) {
			Place place = waiting.pop();
			TreeNode node = place.node();
			if (node == null) continue;
			heaps.computeIfAbsent(place.column(), column -> new StringBuilder()).append(node.val);
			waiting.push(new Place(node.left, place.column() - 1));
			waiting.push(new Place(node.right, place.column() + 1));
		}
		return heaps.values().stream().map(heap -> heap.toString().toCharArray()).toArray(char[][]::new);
	}
}
