import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class Solution {
	private Set<Integer> closedNumbers;
	private final List<TreeNode> parts = new ArrayList<>();

	public TreeNode[] openParts(TreeNode river, int[] closed) {
		closedNumbers = Arrays.stream(closed).boxed().collect(Collectors.toSet());
		keep(clean(river));
		return parts.toArray(TreeNode[]::new);
	}

	/** What still hangs where this lock was; parts that are cut off are kept. */
	private TreeNode clean(TreeNode lock) {
		if (lock == null) return null;
		lock.left = clean(lock.left);
		lock.right = clean(lock.right);
		if (!closedNumbers.contains(lock.val)) return lock;
		keep(lock.left);
		keep(lock.right);
		return null;
	}

	private void keep(TreeNode branch) {
		if (branch != null) parts.add(branch);
	}
}
