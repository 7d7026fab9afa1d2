import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

class Solution {
	private record Chamber(int number, Chamber before, int depth) {}

	public int[] lastSharedFork(TreeNode cave, int one, int other) {
		Map<Integer, Chamber> chambers = new HashMap<>();
		chambers.put(cave.val, new Chamber(cave.val, null, 0));
		Deque<TreeNode> waiting = new ArrayDeque<>();
		waiting.push(cave);
		while (!waiting.isEmpty()) {
			TreeNode node = waiting.pop();
			Chamber before = chambers.get(node.val);
			for (TreeNode deeper : new TreeNode[] {node.left, node.right}) {
				if (deeper == null) continue;
				chambers.put(deeper.val, new Chamber(deeper.val, before, before.depth() + 1));
				waiting.push(deeper);
			}
		}

		Chamber first = chambers.get(one);
		Chamber second = chambers.get(other);
		int alone = 0;
		int otherAlone = 0;
		while (first != second) {
			if (first.depth() > second.depth()) {
				first = first.before();
				alone++;
			} else {
				second = second.before();
				otherAlone++;
			}
		}
		return new int[] {first.number(), alone, otherAlone};
	}
}
